/** An exact fraction; the denominator is above zero and the two have no common divisor. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** @throws RangeError when divided by zero */
export function rational(over: bigint, under = 1n): Rational {
  if (under === 0n) throw new RangeError('divided by zero');
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = under < 0n ? -a : a;
  return { over: over / divisor, under: under / divisor };
}

export const plus = (a: Rational, b: Rational): Rational =>
  a.under === b.under
    ? rational(a.over + b.over, a.under)
    : rational(a.over * b.under + b.over * a.under, a.under * b.under);

export const minus = (a: Rational, b: Rational): Rational => plus(a, { over: -b.over, under: b.under });

export const times = (a: Rational, factor: bigint): Rational => rational(a.over * factor, a.under);

export const dividedBy = (a: Rational, divisor: bigint): Rational => rational(a.over, a.under * divisor);

/** Below zero when a is less than b, 0 when equal, above zero when more. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
