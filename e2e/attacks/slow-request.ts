import { connect, type Socket } from 'node:net';

export interface SlowAnswer {
  /** 0 when the connection was closed without a word. */
  readonly status: number;
  readonly code: string;
  readonly text: string;
  /** From the first byte that was sent until the other side closed. */
  readonly tookMs: number;
}

interface SlowRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** When the last byte of the body leaves, in milliseconds since 1970; never when left out. */
  readonly endsAt?: number;
  /** `head`: not even the empty line that ends the head is ever sent. */
  readonly stopsIn?: 'head' | 'body';
  /** Without saying in advance how long the body is. */
  readonly isChunked?: boolean;
}

const everyMs = 1_000;

/** Sends a request a byte a second; the head at once, unless that is where it stops. */
export function sendSlowly(url: string, request: SlowRequest): Promise<SlowAnswer> {
  const { body, endsAt, stopsIn = 'body', isChunked = false } = request;
  const { hostname, port } = new URL(url);
  const startedAt = performance.now();
  let said = '';
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(headOf(request, isChunked));
      if (stopsIn === 'head') drip(socket, 'X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false);
      else drip(socket, body, isChunked);
    });
    if (endsAt !== undefined) setTimeout(() => finish(socket, body, isChunked), endsAt - Date.now());
    socket.on('data', (data) => (said += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ ...answerIn(said), tookMs: performance.now() - startedAt }));
  });
}

function headOf({ method, target, headers, body, stopsIn }: SlowRequest, isChunked: boolean): string {
  const length = isChunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${Buffer.byteLength(body)}`;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: zwerm.example',
    'Connection: close',
    'Content-Type: application/json',
    length,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join('\r\n')}\r\n${stopsIn === 'head' ? '' : '\r\n'}`;
}

const sent = new WeakMap<Socket, number>();
const asChunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

/** All but the last byte, so that it never ends by itself. */
function drip(socket: Socket, text: string, isChunked: boolean): void {
  const next = (): void => {
    const at = sent.get(socket) ?? 0;
    if (socket.destroyed || at >= text.length - 1) return clearInterval(timer);
    socket.write(isChunked ? asChunk(text[at]!) : text[at]!);
    sent.set(socket, at + 1);
  };
  const timer = setInterval(next, everyMs);
  next();
}

function finish(socket: Socket, body: string, isChunked: boolean): void {
  const rest = body.slice(sent.get(socket) ?? 0);
  sent.set(socket, body.length);
  if (!socket.destroyed) socket.write(isChunked ? `${asChunk(rest)}0\r\n\r\n` : rest);
}

function answerIn(said: string): Pick<SlowAnswer, 'status' | 'code' | 'text'> {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0);
  return { status, code: /"code":"([\w-]+)"/.exec(said)?.[1] ?? '', text: said };
}
