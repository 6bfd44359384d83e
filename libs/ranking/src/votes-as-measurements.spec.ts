import { sigmoid } from './logistic.js';
import type { PriorParameters, StratumCounts } from './logit-normal-posterior.js';
import { measureAgain, measuredSpread, type MeasuredSpread } from './votes-as-measurements.js';

const wide: PriorParameters = { mu: 0.6, tau2: 4, om2: 1e-6 };
const divided: PriorParameters = { mu: 0.6, tau2: 1.5, om2: 0.7 };

function spreadOf(
  { agrees, trials }: StratumCounts,
  { mu, tau2, om2 }: PriorParameters,
  sweeps: number,
): MeasuredSpread {
  const strata = trials.length;
  const measured = {
    strata,
    agrees: Float64Array.from(agrees),
    trials: Float64Array.from(trials),
    precisions: new Float64Array(strata),
    pulls: new Float64Array(strata),
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) measureAgain(measured, 0, mu, tau2, om2);
  const spread = { mean: 0, variance: 0, within: 0 };
  measuredSpread(measured, 0, mu, tau2, om2, spread);
  return spread;
}

/** Expectations over two strata's logits by brute force, on a grid of what they share and what each has of its own. */
function integrated({ agrees, trials }: StratumCounts, { mu, tau2, om2 }: PriorParameters): MeasuredSpread {
  const grid = Array.from({ length: 61 }, (_, step) => (step - 30) / 5);
  const chanceOf = (eta: number, g: number): number =>
    sigmoid(eta) ** (agrees[g] ?? 0) * sigmoid(-eta) ** ((trials[g] ?? 0) - (agrees[g] ?? 0));
  const sums = { total: 0, mean: 0, square: 0, within: 0 };
  for (const u of grid)
    for (const v of grid)
      for (const w of grid) {
        const [one, other] = [v, w].map((own) => mu + Math.sqrt(tau2) * u + Math.sqrt(om2) * own) as [
          number,
          number,
        ];
        const weight = Math.exp(-(u * u + v * v + w * w) / 2) * chanceOf(one, 0) * chanceOf(other, 1);
        const mean = (one + other) / 2;
        sums.total += weight;
        sums.mean += weight * mean;
        sums.square += weight * mean * mean;
        sums.within += weight * ((one - mean) ** 2 + (other - mean) ** 2);
      }
  const mean = sums.mean / sums.total;
  return { mean, variance: sums.square / sums.total - mean * mean, within: sums.within / sums.total };
}

describe('votes taken for measurements', () => {
  it.each([
    [3, 3],
    [0, 1],
    [8, 10],
    [30, 100],
    [400, 1000],
  ])('give mean and variance of the posterior of %i of %i', (agrees, trials) => {
    const grid = Array.from({ length: 16_001 }, (_, step) => -20 + step / 400);
    const logs = grid.map(
      (eta) =>
        agrees * Math.log(sigmoid(eta)) +
        (trials - agrees) * Math.log(sigmoid(-eta)) -
        (eta - wide.mu) ** 2 / (2 * (wide.tau2 + wide.om2)),
    );
    const top = Math.max(...logs);
    const weights = logs.map((log) => Math.exp(log - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = grid.reduce((sum, eta, i) => sum + eta * (weights[i] ?? 0), 0) / total;
    const variance = grid.reduce((sum, eta, i) => sum + (eta - mean) ** 2 * (weights[i] ?? 0), 0) / total;
    const measured = spreadOf({ agrees: [agrees], trials: [trials] }, wide, 1);
    expect(Math.abs(measured.mean - mean)).toBeLessThan(0.002 * Math.sqrt(variance));
    expect(Math.abs(measured.variance / variance - 1)).toBeLessThan(0.002);
  });

  it.each([
    { agrees: [3, 0], trials: [3, 2] },
    { agrees: [2, 5], trials: [2, 5] },
    { agrees: [9, 0], trials: [12, 0] },
    { agrees: [40, 12], trials: [60, 20] },
  ])('give those of strata that differ: $agrees of $trials', (counts) => {
    const measured = spreadOf(counts, divided, 6);
    const exact = integrated(counts, divided);
    expect(Math.abs(measured.mean - exact.mean)).toBeLessThan(0.02 * Math.sqrt(exact.variance));
    expect(Math.abs(measured.variance / exact.variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(measured.within / exact.within - 1)).toBeLessThan(0.03);
  });

  it('say nothing where nobody judged', () => {
    const spread = spreadOf({ agrees: [0, 0], trials: [0, 0] }, divided, 3);
    expect(spread.mean).toBeCloseTo(divided.mu, 14);
    expect(spread.variance).toBeCloseTo(divided.tau2 + divided.om2 / 2, 14);
    expect(spread.within).toBeCloseTo(divided.om2, 14);
  });
});
