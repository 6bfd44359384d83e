import type { IncomingMessage } from 'node:http';

/** Calls back once the whole body is here, and never when it does not come: nobody waits for an answer then. */
export function readWhole(message: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', () => done(Buffer.concat(chunks)));
}
