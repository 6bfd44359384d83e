import { profileCounts } from './count-profiles.js';
import { fitPrior, startingPrior } from './empirical-bayes.js';
import { sigmoid } from './logistic.js';
import type { StratumCounts } from './logit-normal-posterior.js';
import { seededWorld } from '../test/seeded-world.js';

const fit = (ideas: readonly StratumCounts[], strata = 1): ReturnType<typeof fitPrior> =>
  fitPrior(profileCounts(ideas).profiles, strata);
const judged = (agrees: number, trials: number): StratumCounts => ({ agrees: [agrees], trials: [trials] });

/** Log probability of an idea's votes under a prior, by brute force. */
function logMarginal({ agrees, trials }: StratumCounts, mu: number, tau2: number): number {
  let total = 0;
  for (let z = -6; z <= 6; z += 0.05) {
    const eta = mu + Math.sqrt(tau2) * z;
    const [agree, disagree] = [agrees[0] ?? 0, (trials[0] ?? 0) - (agrees[0] ?? 0)];
    total += 0.05 * Math.exp((-z * z) / 2) * sigmoid(eta) ** agree * sigmoid(-eta) ** disagree;
  }
  return Math.log(total);
}

describe('prior learned from the ideas themselves', () => {
  it('keeps the starting values with fewer than ten judged ideas', () => {
    const nine = Array.from({ length: 9 }, (_, index) => judged(index, 20));
    const unjudged = Array.from({ length: 50 }, () => judged(0, 0));
    expect(fit([...nine, ...unjudged])).toEqual(startingPrior(1));
    expect(fit([...nine, judged(9, 20)])).not.toEqual(startingPrior(1));
  });

  it('is not moved by ideas nobody has judged', () => {
    const ideas = Array.from({ length: 30 }, (_, index) => judged(index, 40));
    const unjudged = Array.from({ length: 500 }, () => judged(0, 0));
    expect(fit([...unjudged, ...ideas])).toEqual(fit(ideas));
  });

  it('recovers the world that made the votes', () => {
    const world = seededWorld(7);
    const ideas = Array.from({ length: 3000 }, () => {
      const share = sigmoid(-0.4 + 0.8 * world.normal());
      return judged(world.binomial(100, share), 100);
    });
    const prior = fit(ideas);
    expect(prior.mu).toBeCloseTo(-0.4, 1);
    expect(prior.tau2).toBeGreaterThan(0.64 * 0.9);
    expect(prior.tau2).toBeLessThan(0.64 * 1.1);
    expect(prior.om2).toBe(1e-6);
  });

  it('finds ideas as different as they are, also from three votes each', () => {
    const learned = [11, 12, 13, 14, 15].map((seed) => {
      const world = seededWorld(seed);
      const ideas = Array.from({ length: 400 }, () => {
        const share = sigmoid(0.8 + Math.sqrt(2.5) * world.normal());
        return judged(world.binomial(3, share), 3);
      });
      return fit(ideas).tau2;
    });
    const mean = learned.reduce((sum, tau2) => sum + tau2, 0) / learned.length;
    // Modes and curvatures find 1.1.
    expect(mean).toBeGreaterThan(2.5 * 0.85);
    expect(mean).toBeLessThan(2.5 * 1.15);
  });

  it('is where the votes are most likely: the slope of their likelihood vanishes', () => {
    const world = seededWorld(21);
    const ideas = Array.from({ length: 300 }, () => judged(world.binomial(8, sigmoid(world.normal())), 8));
    const { mu, tau2 } = fit(ideas);
    const likelihood = (centre: number, variance: number): number =>
      ideas.reduce((sum, idea) => sum + logMarginal(idea, centre, variance), 0);
    const best = likelihood(mu, tau2);
    for (const step of [-0.1, 0.1]) {
      expect(likelihood(mu + step, tau2)).toBeLessThan(best);
      expect(likelihood(mu, tau2 * (1 + step))).toBeLessThan(best);
    }
  });

  it('separates differences between ideas from differences between strata', () => {
    const world = seededWorld(8);
    const ideas = Array.from({ length: 2000 }, () => {
      const common = 0.5 + world.normal();
      const agrees = [0, 1].map(() => world.binomial(80, sigmoid(common + 0.7 * world.normal())));
      return { agrees, trials: [80, 80] };
    });
    const prior = fit(ideas, 2);
    expect(prior.mu).toBeCloseTo(0.5, 1);
    expect(Math.abs(prior.tau2 - 1)).toBeLessThan(0.15);
    expect(Math.abs(prior.om2 - 0.49)).toBeLessThan(0.08);
  });

  it('is bit-identical whatever the order of the ideas', () => {
    const ideas = Array.from({ length: 200 }, (_, index) => judged(index % 37, 40 + (index % 11)));
    expect(fit([...ideas].reverse())).toEqual(fit(ideas));
  });
});
