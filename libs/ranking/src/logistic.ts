/** 1 / (1 + e^-x), written so that neither tail overflows. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const odds = Math.exp(x);
  return odds / (1 + odds);
}

/** log(p / (1 - p)) for p strictly between 0 and 1. */
export function logit(p: number): number {
  return Math.log(p / (1 - p));
}
