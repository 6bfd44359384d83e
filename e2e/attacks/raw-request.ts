import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly code: string;
  readonly headers: IncomingHttpHeaders;
  readonly tookMs: number;
}

/** Asks for exactly this target with exactly these bytes as the body; nothing is checked or encoded on the way. */
export function sendRaw(
  url: string,
  method: string,
  target: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<RawAnswer> {
  const startedAt = performance.now();
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: response.statusCode ?? 0,
          text,
          code: codeIn(text),
          headers: response.headers,
          tookMs: performance.now() - startedAt,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { code?: string }).code ?? '';
  } catch {
    return '';
  }
}

/** Writes bytes to a bare socket, and says how long until the other side closes it, in milliseconds. */
export function untilClosed(url: string, bytes: string, atMostMs: number): Promise<number> {
  const startedAt = performance.now();
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const timer = setTimeout(() => socket.destroy(), atMostMs);
    socket.on('error', () => undefined);
    socket.resume();
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    });
  });
}
