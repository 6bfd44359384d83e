import { createHash } from 'node:crypto';
import type { MethodRanking } from './method.js';

/**
 * The ranking as canonical JSON (RFC 8785): keys sorted, shortest numbers, no white space. Two rankings are
 * the same ranking exactly when these bytes are the same.
 *
 * ECMAScript's own JSON.stringify writes numbers and strings as the RFC demands, so only the keys need
 * sorting: ten times as fast as the general package, which the tests hold this against.
 */
export function canonicalRanking(ranking: MethodRanking): string {
  return canonical(ranking);
}

/** SHA-256 of the canonical JSON in UTF-8, as 64 lower-case hexadecimal digits. */
export function rankingHash(ranking: MethodRanking): string {
  return canonicalHash(ranking);
}

/** Anything else that is published as JSON, canonical too. */
export function canonicalText(result: object): string {
  return canonical(result);
}

/** SHA-256 of that, as of a ranking. */
export function canonicalHash(result: object): string {
  return createHash('sha256').update(canonical(result), 'utf8').digest('hex');
}

const canonical = (result: object): string => JSON.stringify(withSortedKeys(result));

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(source).sort()) sorted[key] = withSortedKeys(source[key]);
  return sorted;
}
