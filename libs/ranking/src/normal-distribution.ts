const CURVE = 0.2316419;
const DENSITY_AT_ZERO = 0.3989422804014327;

/** Standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + CURVE * Math.abs(z));
  // Written out: a loop over the coefficients takes three times as long.
  const series =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  const tail = DENSITY_AT_ZERO * Math.exp((-z * z) / 2) * series;
  return z > 0 ? 1 - tail : tail;
}
