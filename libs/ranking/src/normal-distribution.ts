const COEFFICIENTS = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
const CURVE = 0.2316419;
const DENSITY_AT_ZERO = 0.3989422804014327;

/** Standard normal distribution function, to 7.5e-8 (Abramowitz and Stegun 26.2.17). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + CURVE * Math.abs(z));
  const series = COEFFICIENTS.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  const tail = DENSITY_AT_ZERO * Math.exp((-z * z) / 2) * series;
  return z > 0 ? 1 - tail : tail;
}
