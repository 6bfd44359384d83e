import fc from 'fast-check';
import { startingPrior } from './empirical-bayes.js';
import { sigmoid } from './logistic.js';
import {
  commonGroundEstimate,
  logitNormalPosterior,
  supportEstimate,
  type PriorParameters,
  type ShareEstimate,
  type StratumCounts,
} from './logit-normal-posterior.js';

const prior = startingPrior(1);
const single = (agrees: number, trials: number, given: PriorParameters = prior): ShareEstimate =>
  supportEstimate(logitNormalPosterior({ agrees: [agrees], trials: [trials] }, given), [1]);
const counts = fc
  .tuple(fc.nat(2000), fc.nat(2000))
  .map(([agree, disagree]) => ({ agree, trials: agree + disagree }));

/** Mean and sd of the logit by brute force; Laplace ignores its skew, which is largest for lopsided counts. */
function integratedPosterior(agrees: number, trials: number): { mean: number; sd: number } {
  const grid = Array.from({ length: 8001 }, (_, step) => -10 + step / 400);
  const logs = grid.map(
    (eta) =>
      agrees * Math.log(sigmoid(eta)) +
      (trials - agrees) * Math.log(sigmoid(-eta)) -
      (eta - prior.mu) ** 2 / (2 * (prior.tau2 + prior.om2)),
  );
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = grid.reduce((sum, eta, i) => sum + eta * (weights[i] ?? 0), 0) / total;
  const square = grid.reduce((sum, eta, i) => sum + (eta - mean) ** 2 * (weights[i] ?? 0), 0) / total;
  return { mean, sd: Math.sqrt(square) };
}

describe('logit-normal posterior with one stratum', () => {
  it('is exactly the prior for an idea without votes', () => {
    const estimate = single(0, 0);
    expect(estimate.logit).toBeCloseTo(prior.mu, 14);
    expect(estimate.sd).toBeCloseTo(Math.sqrt(prior.tau2 + prior.om2), 14);
    expect(estimate.share).toBeCloseTo(0.66, 12);
  });

  it.each([
    [8, 10],
    [1, 1],
    [30, 100],
    [99, 100],
    [400, 1000],
  ])('is close to the integrated posterior for %i of %i', (agrees, trials) => {
    const exact = integratedPosterior(agrees, trials);
    const estimate = single(agrees, trials);
    expect(Math.abs(estimate.logit - exact.mean)).toBeLessThan(0.2 * exact.sd);
    expect(estimate.sd / exact.sd).toBeGreaterThan(0.9);
    expect(estimate.sd / exact.sd).toBeLessThan(1.1);
  });

  it('reaches the mode even for very many unanimous votes', () => {
    for (const trials of [100, 10_000, 1_000_000]) {
      for (const agrees of [0, trials]) {
        const { logit: mode } = single(agrees, trials);
        const slope = agrees - trials * sigmoid(mode) - (mode - prior.mu) / (prior.tau2 + prior.om2);
        expect(Math.abs(slope)).toBeLessThan(1e-6);
      }
    }
  });

  it('never falls with one more agree, never rises with one more disagree', () => {
    fc.assert(
      fc.property(counts, ({ agree, trials }) => {
        const now = single(agree, trials).logit;
        expect(single(agree + 1, trials + 1).logit).toBeGreaterThan(now);
        expect(single(agree, trials + 1).logit).toBeLessThan(now);
      }),
    );
  });

  it('grows surer with more votes of the same share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (agree, disagree) => {
        const trials = agree + disagree;
        expect(single(4 * agree, 4 * trials).sd).toBeLessThan(single(agree, trials).sd);
      }),
    );
  });

  it('mirrors when agree and disagree and the prior change places', () => {
    const mirror = { ...prior, mu: -prior.mu };
    fc.assert(
      fc.property(counts, ({ agree, trials }) => {
        const straight = single(agree, trials);
        const reversed = single(trials - agree, trials, mirror);
        expect(reversed.logit).toBeCloseTo(-straight.logit, 9);
        expect(reversed.sd).toBeCloseTo(straight.sd, 9);
        expect(reversed.low).toBeCloseTo(1 - straight.high, 9);
      }),
    );
  });

  it('finds the same mode from any start', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: -6, max: 6, noNaN: true }), ({ agree, trials }, start) => {
        const given = { agrees: [agree], trials: [trials] };
        const cold = logitNormalPosterior(given, prior).logits[0] ?? 0;
        expect(logitNormalPosterior(given, prior, [start]).logits[0]).toBeCloseTo(cold, 10);
      }),
    );
  });

  it('has common ground equal to support', () => {
    const posterior = logitNormalPosterior({ agrees: [7], trials: [9] }, prior);
    const support = supportEstimate(posterior, [1]);
    const ground = commonGroundEstimate(posterior);
    expect(ground.share).toBeCloseTo(support.share, 12);
    expect(ground.sd).toBeCloseTo(support.sd, 12);
  });
});

describe('logit-normal posterior with several strata', () => {
  const prior3 = startingPrior(3);
  const divided: StratumCounts = { agrees: [18, 3, 0], trials: [20, 12, 0] };

  it('is the mode: the gradient of the log posterior vanishes', () => {
    const { logits } = logitNormalPosterior(divided, prior3);
    const { mu, tau2, om2 } = prior3;
    const c = tau2 / (om2 * (om2 + 3 * tau2));
    const total = logits.reduce((sum, eta) => sum + eta - mu, 0);
    logits.forEach((eta, g) => {
      const surprise = (divided.agrees[g] ?? 0) - (divided.trials[g] ?? 0) * sigmoid(eta);
      expect(surprise - (eta - mu) / om2 + c * total).toBeCloseTo(0, 9);
    });
  });

  it('has the covariance of the textbook inverse', () => {
    const { logits, slack, common, om2 } = logitNormalPosterior(divided, prior3);
    const c = prior3.tau2 / (om2 * (om2 + 3 * prior3.tau2));
    const precision = logits.map((eta, g) =>
      logits.map((_, h) => {
        const information = (divided.trials[g] ?? 0) * sigmoid(eta) * sigmoid(-eta);
        return (g === h ? 1 / om2 + information : 0) - c;
      }),
    );
    const covariance = slack.map((own, g) =>
      slack.map((other, h) => (g === h ? om2 * own : 0) + common * own * other),
    );
    precision.forEach((row, g) =>
      logits.forEach((_, h) => {
        const product = row.reduce((sum, value, k) => sum + value * (covariance[k]?.[h] ?? 0), 0);
        expect(product).toBeCloseTo(g === h ? 1 : 0, 10);
      }),
    );
  });

  it('lends an unheard stratum the view of the others, less surely', () => {
    const { logits, slack, common, om2 } = logitNormalPosterior(
      { agrees: [40, 40, 0], trials: [40, 40, 0] },
      prior3,
    );
    expect(logits[2]).toBeGreaterThan(prior3.mu + 1);
    const sd = (g: number): number => Math.sqrt(om2 * (slack[g] ?? 0) + common * (slack[g] ?? 0) ** 2);
    expect(sd(2)).toBeGreaterThan(sd(0));
  });

  it('keeps common ground at or below support when strata count equally', () => {
    const stratum = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2, maxLength: 5 }), (strata) => {
        const given = { agrees: strata.map(([a]) => a), trials: strata.map(([a, d]) => a + d) };
        const posterior = logitNormalPosterior(given, startingPrior(strata.length));
        const equal = strata.map(() => 1 / strata.length);
        const support = supportEstimate(posterior, equal);
        expect(commonGroundEstimate(posterior).share).toBeLessThanOrEqual(support.share + 1e-12);
      }),
    );
  });

  it('weighs strata by headcount, not by who voted', () => {
    const loud = { agrees: [900, 1], trials: [1000, 10] };
    const posterior = logitNormalPosterior(loud, startingPrior(2));
    expect(supportEstimate(posterior, [0.1, 0.9]).share).toBeLessThan(0.6);
    expect(supportEstimate(posterior, [0.9, 0.1]).share).toBeGreaterThan(0.8);
  });
});
