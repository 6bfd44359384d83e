/** Where two results differ first, and what each says there. */
export interface Difference {
  /** Names and places on the way, such as `ranking.ideas[3].score`. */
  readonly at: string;
  readonly one: unknown;
  readonly other: unknown;
}

/**
 * The first difference of two values that are JSON, keys in their order; undefined when they are the same. A key with
 * the value undefined is none.
 */
export function firstDifference(one: unknown, other: unknown, at = ''): Difference | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other))
    return { at, one, other };
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const place = Array.isArray(one) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    const difference = firstDifference(left[key], right[key], place);
    if (difference) return difference;
  }
  return undefined;
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
