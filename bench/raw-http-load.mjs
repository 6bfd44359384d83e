import net from 'node:net';

/**
 * A closed-loop HTTP/1.1 load on keep-alive sockets that costs little itself: requests are prepared buffers, answers
 * are only cut by Content-Length.
 * @param {{port: number, connections: number, durationMs: number, request: (sequence: number) => Buffer}} options
 * @returns {Promise<{perSecond: number, p50Ms: number, p99Ms: number, answered: number, failed: number, firstFailure?: string}>}
 */
export async function load({ port, connections, durationMs, request }) {
  const latencies = [];
  let sequence = 0;
  let failed = 0;
  let firstFailure;
  const startedAt = performance.now();
  const endsAt = startedAt + durationMs;
  const oneConnection = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect(port, '127.0.0.1');
      let rest = Buffer.alloc(0);
      let sentAt = 0;
      const send = () => {
        if (performance.now() >= endsAt) {
          socket.destroy();
          return resolve();
        }
        sentAt = performance.now();
        socket.write(request(sequence++));
      };
      socket.on('connect', send).on('error', reject);
      socket.on('data', (chunk) => {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const length = answerLength(rest);
        if (length === undefined || rest.length < length) return;
        latencies.push(performance.now() - sentAt);
        if (rest[9] !== 0x32) {
          failed++;
          firstFailure ??= rest.subarray(0, length).toString().slice(0, 400);
        }
        rest = rest.subarray(length);
        send();
      });
    });
  await Promise.all(Array.from({ length: connections }, oneConnection));
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN;
  return {
    perSecond: latencies.length / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    answered: latencies.length,
    failed,
    firstFailure,
  };
}

/** Bytes of the first whole answer in the buffer; undefined while its head is not there yet. */
function answerLength(buffer) {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const match = /content-length: (\d+)/i.exec(buffer.subarray(0, head).toString('latin1'));
  return head + 4 + (match ? Number(match[1]) : 0);
}

/** A prepared request. */
export function prepared(method, path, { token, body } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(token ? [`authorization: Bearer ${token}`] : []),
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}
