import { parseFilter, type Comparison } from './filter.js';
import { InvalidValue } from './scim.errors.js';

/** Most resources in one answer. */
export const mostResults = 200;

/** The parameters of a list or a single resource, as they came in the query string. */
export type ScimQuery = Readonly<Record<string, unknown>>;

/** Which part of a list is asked for: by position (RFC 7644 §3.4.2.4) or by cursor (RFC 9865). */
export interface ListQuery {
  readonly filter: readonly Comparison[];
  /** From 1. */
  readonly startIndex: number;
  readonly count: number;
  /** Undefined for positions; empty for the first page by cursor. */
  readonly cursor: string | undefined;
}

/** @throws InvalidFilter, InvalidValue */
export function listQueryOf(query: ScimQuery): ListQuery {
  const filter = textOf(query, 'filter');
  return {
    filter: filter === undefined || filter === '' ? [] : parseFilter(filter),
    startIndex: Math.max(1, numberOf(query, 'startIndex') ?? 1),
    count: Math.min(mostResults, Math.max(0, numberOf(query, 'count') ?? mostResults)),
    cursor: textOf(query, 'cursor'),
  };
}

/** @throws InvalidValue when the parameter stands more than once */
export function textOf(query: ScimQuery, name: string): string | undefined {
  const value = query[name];
  if (value !== undefined && typeof value !== 'string')
    throw new InvalidValue(`${name} stands more than once`);
  return value;
}

function numberOf(query: ScimQuery, name: string): number | undefined {
  const text = textOf(query, name);
  if (text === undefined || text === '') return undefined;
  if (!/^-?\d{1,9}$/.test(text)) throw new InvalidValue(`${name} must be a number`);
  return Number(text);
}
