import net from 'node:net';

/**
 * A closed-loop HTTP/1.1 load on keep-alive sockets that costs little itself: requests are prepared buffers, answers
 * are only cut by Content-Length. Each connection asks again as soon as it is answered.
 * @param {{port: number, ports?: number[], connections: number, durationMs: number, request: (sequence: number) => Buffer}} options
 * ports: connections are shared out among these
 * @returns {Promise<{perSecond: number, p50Ms: number, p99Ms: number, answered: number, failed: number, firstFailure?: string}>}
 */
export async function load({ port, ports = [port], connections, durationMs, request }) {
  const taken = newFigures();
  let sequence = 0;
  const endsAt = performance.now() + durationMs;
  const oneConnection = (_, number) =>
    new Promise((resolve, reject) => {
      const connection = connect(ports[number % ports.length], reject, (answer) => {
        if (answer) taken.take(answer, performance.now() - connection.sentAt);
        if (performance.now() < endsAt) return connection.send(request(sequence++));
        connection.close();
        resolve();
      });
    });
  await Promise.all(Array.from({ length: connections }, oneConnection));
  return taken.figures();
}

/**
 * An open-loop load: requests leave by the clock, whether or not earlier ones are answered, and waiting counts from
 * the moment at which a request was due. A closed loop asks less while answers are slow, and so hides queues.
 * @param {{port: number, connections: number, perSecond: number, durationMs: number, request: (sequence: number) => Buffer}} options
 */
export async function openLoad({ port, connections, perSecond, durationMs, request }) {
  const taken = newFigures();
  const total = Math.floor((perSecond * durationMs) / 1_000);
  const waiting = [];
  const free = [];
  let failure;
  const give = () => {
    while (free.length > 0 && waiting.length > 0) {
      const connection = free.pop();
      connection.dueAt = waiting.shift();
      connection.send(request(connection.sequence++ * connections + connection.number));
    }
  };
  const opened = Array.from({ length: connections }, (_, number) => {
    const connection = connect(
      port,
      (error) => (failure = error),
      (answer) => {
        if (answer) taken.take(answer, performance.now() - connection.dueAt);
        free.push(connection);
        give();
      },
    );
    return Object.assign(connection, { number, sequence: 0 });
  });
  const startedAt = performance.now();
  for (let sent = 0; taken.count() < total && !failure;) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) * perSecond) / 1_000));
    for (; sent < due; sent++) waiting.push(startedAt + (sent * 1_000) / perSecond);
    give();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (const connection of opened) connection.close();
  if (failure) throw failure;
  return taken.figures();
}

/** A keep-alive connection; `onReady` is called without an answer once it is open, and then with each answer. */
function connect(port, onError, onReady) {
  const socket = net.connect(port, '127.0.0.1');
  let rest = Buffer.alloc(0);
  const connection = {
    sentAt: 0,
    send: (buffer) => {
      connection.sentAt = performance.now();
      socket.write(buffer);
    },
    close: () => socket.destroy(),
  };
  socket.on('connect', () => onReady()).on('error', onError);
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const length = answerLength(rest);
    if (length === undefined || rest.length < length) return;
    const answer = rest.subarray(0, length);
    rest = rest.subarray(length);
    onReady(answer);
  });
  return connection;
}

function newFigures() {
  const latencies = [];
  let failed = 0;
  let firstFailure;
  const startedAt = performance.now();
  const take = (answer, tookMs) => {
    latencies.push(tookMs);
    if (answer[9] === 0x32) return;
    failed++;
    firstFailure ??= answer.toString().slice(0, 400);
  };
  const figures = () => {
    const seconds = (performance.now() - startedAt) / 1000;
    latencies.sort((a, b) => a - b);
    const at = (share) =>
      latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN;
    const answered = latencies.length;
    return { perSecond: answered / seconds, p50Ms: at(0.5), p99Ms: at(0.99), answered, failed, firstFailure };
  };
  return { take, figures, count: () => latencies.length };
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
