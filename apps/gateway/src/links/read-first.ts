import type { IncomingMessage } from 'node:http';

/**
 * Calls back once the whole body is here, or so much of it that the rest may be passed on as it comes; never when
 * it does not come, because nobody waits for an answer then. Whoever sends a byte a second keeps nothing but their
 * own connection meanwhile, and none of those to a service.
 */
export function readFirst(
  message: IncomingMessage,
  mostBytes: number,
  done: (body: Buffer | IncomingMessage) => void,
): void {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const end = (): void => done(Buffer.concat(chunks));
  const keep = (chunk: Buffer): void => {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes <= mostBytes) return;
    message.off('data', keep).off('end', end).pause();
    message.unshift(Buffer.concat(chunks));
    done(message);
  };
  message.on('data', keep).on('end', end);
}
