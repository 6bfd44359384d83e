import type { FastifyRequest } from 'fastify';

/** Doing it twice is as doing it once (RFC 9110 §9.2.2). */
const idempotentMethods = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
/** As much as any body but a file may be. */
export const mostBytesKept = 64 * 1024;

/** No answer, and no sign that the service has taken the request in; a time-out is none of these. */
const lostConnections = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE']);
const mostTimes = 2;
const waitMs = 25;

/** True when its body, if it has one, is small enough to keep until the answer, and it may be sent again. */
function isRepeatable({ method, headers }: FastifyRequest): boolean {
  if (!idempotentMethods.has(method) || headers['transfer-encoding'] !== undefined) return false;
  const bytes = Number(headers['content-length'] ?? 0);
  return bytes === 0 || (bytes <= mostBytesKept && headers['content-type'] !== undefined);
}

/**
 * How long to wait before a request whose connection was lost is sent again: a replica that stops closes
 * connections on which the gateway may just be asking.
 * @param asker the caller's request: whoever has gone wants no answer
 * @returns null when it must not be sent again
 */
export function delayBeforeRepeatMs(asker: FastifyRequest, error: unknown, attempt: number): number | null {
  const { code } = (error ?? {}) as { code?: string };
  const isWorthIt = code !== undefined && lostConnections.has(code) && attempt < mostTimes;
  return isWorthIt && isRepeatable(asker) && !asker.raw.socket.destroyed ? waitMs : null;
}
