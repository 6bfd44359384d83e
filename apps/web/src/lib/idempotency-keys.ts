import { useRef } from 'react';
import { asProblem } from '../api/problem.js';

/** A random UUID (version 4); `crypto.randomUUID` is missing when the app is reached over plain http. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Sends with a key that stays the same until there is an answer: after a lost one the same content goes out under
 * the same key, so nothing is made twice. An answer, yes or no, ends the key; so does other content, because the
 * API refuses a key that comes back with another body.
 */
export function useIdempotentSend() {
  const open = useRef<{ content: string; key: string } | null>(null);
  return async <T>(content: unknown, send: (key: string) => Promise<T>): Promise<T> => {
    const text = JSON.stringify(content);
    if (open.current?.content !== text) open.current = { content: text, key: newIdempotencyKey() };
    try {
      const answer = await send(open.current.key);
      open.current = null;
      return answer;
    } catch (error) {
      if (!asProblem(error).isTemporary) open.current = null;
      throw error;
    }
  };
}
