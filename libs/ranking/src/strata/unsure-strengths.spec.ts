import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { startingPrior } from '../empirical-bayes.js';
import { sigmoid } from '../logistic.js';
import { rankStrata, type ListedEstimate, type StratifiedIdea } from './stratified-ranking.js';

const SHARES = [0.7, 0.3];
const frozen = { ...startingPrior(2), slope: 0.7 };
const variance = fc.double({ min: 0, max: 4, noNaN: true });
const strength = fc.double({ min: -2, max: 2, noNaN: true });
const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60)).map(([a, b, c, d]) => ({
  agrees: [a, c],
  trials: [a + b, c + d],
}));
const compared = fc.record({ strength, strengthVariance: variance });
const unjudged = { agrees: [0, 0], trials: [0, 0] };
const supportOf = (idea: Omit<StratifiedIdea, 'ideaId'>): ListedEstimate =>
  rankStrata([{ ideaId: 'i', ...idea }], SHARES, frozen).lines[0]!.support;

describe('a strength that is not known exactly', () => {
  it('leaves an idea open as far as it is unsure, and no further than one that nobody compared', () => {
    fc.assert(
      fc.property(strength, variance, variance, (value, one, other) => {
        const sdOf = (strengthVariance: number): number =>
          supportOf({ ...unjudged, strength: value, strengthVariance }).sd;
        expect(sdOf(Math.max(one, other))).toBeGreaterThanOrEqual(sdOf(Math.min(one, other)));
        expect(supportOf({ ...unjudged, strength: value, strengthVariance: 0 })).toEqual(
          supportOf({ ...unjudged, strength: value }),
        );
      }),
    );
    const alike = { ...unjudged, strength: 1 };
    const both = [
      { ideaId: 'sure', ...alike, strengthVariance: 0.1 },
      { ideaId: 'unsure', ...alike, strengthVariance: 1 },
    ];
    const sds = new Map(
      rankStrata(both, SHARES, frozen).lines.map(({ ideaId, support }) => [ideaId, support.sd]),
    );
    expect(sds.get('sure')).toBeLessThan(sds.get('unsure') ?? 0);
    const two = { ...startingPrior(1), slope: 0.5 };
    const [line] = rankStrata(
      [{ ideaId: 'i', agrees: [0], trials: [0], strength: 0, strengthVariance: 2 }],
      [1],
      two,
    ).lines;
    expect(line?.support.sd).toBeCloseTo(Math.sqrt(1 + 0.25 * 2), 5);
  });

  it('moves an idea the less towards itself, the less sure it is', () => {
    const judged = { agrees: [10, 4], trials: [20, 8] };
    const logits = [0, 0.5, 1, 2].map(
      (strengthVariance) => supportOf({ ...judged, strength: 2, strengthVariance }).logit,
    );
    expect(logits).toEqual([...logits].sort((a, b) => b - a));
    expect(new Set(logits).size).toBe(4);
  });

  it('never lowers an idea for one more agree', () => {
    fc.assert(
      fc.property(counts, compared, fc.nat(1), (idea, known, g) => {
        const plus = (values: readonly number[]): number[] =>
          values.map((value, h) => value + (h === g ? 1 : 0));
        const after = { agrees: plus(idea.agrees), trials: plus(idea.trials) };
        expect(supportOf({ ...after, ...known }).logit).toBeGreaterThanOrEqual(
          supportOf({ ...idea, ...known }).logit,
        );
      }),
    );
  });

  it('gives the same ranking in every order of ideas, bit for bit', () => {
    const round = fc.array(fc.tuple(counts, compared), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(round, (given) => {
        const ideas = given.map(([idea, known], index) => ({ ideaId: `i${index}`, ...idea, ...known }));
        expect(rankStrata([...ideas].reverse(), SHARES)).toEqual(rankStrata(ideas, SHARES));
      }),
      { numRuns: 40 },
    );
  });

  it.each([NaN, Infinity, -1])('is no variance of %s', (strengthVariance) => {
    expect(() => supportOf({ ...unjudged, strength: 0, strengthVariance })).toThrow(RangeError);
  });
});

describe('a prior learned from strengths that are not known exactly', () => {
  const world = seededWorld(23);
  /** Half of the ideas were hardly compared, half often: their true strength is as far from the known one as that says. */
  const made = (): { ideas: StratifiedIdea[]; truth: Map<string, number> } => {
    const truth = new Map<string, number>();
    const ideas = Array.from({ length: 120 }, (_, index): StratifiedIdea => {
      const strengthVariance = index % 2 === 0 ? 1.2 : 0.05;
      const strength = Math.sqrt(1.3 - strengthVariance) * world.normal();
      const own = strength + Math.sqrt(strengthVariance) * world.normal();
      const common = 0.5 + 0.8 * own + 0.4 * world.normal();
      const shares = [0, 1].map(() => sigmoid(common + 0.5 * world.normal()));
      truth.set(`i${index}`, 0.7 * (shares[0] ?? 0) + 0.3 * (shares[1] ?? 0));
      const trials = [8, 4];
      const agrees = trials.map((n, g) => world.binomial(n, shares[g] ?? 0));
      return { ideaId: `i${index}`, agrees, trials, strength, strengthVariance };
    });
    return { ideas, truth };
  };
  const exactly = (ideas: readonly StratifiedIdea[]): StratifiedIdea[] =>
    ideas.map((idea) => ({ ...idea, strengthVariance: 0 }));
  const worlds = Array.from({ length: 24 }, made);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  it('finds slope and variance between ideas, which taking strengths for known would make too large', () => {
    const priors = worlds.map(({ ideas }) => rankStrata(ideas, SHARES).prior);
    const known = worlds.map(({ ideas }) => rankStrata(exactly(ideas), SHARES).prior);
    expect(mean(priors.map(({ slope = 0 }) => slope))).toBeCloseTo(0.8, 1);
    expect(mean(priors.map(({ tau2 }) => tau2))).toBeGreaterThan(0.1);
    expect(mean(priors.map(({ tau2 }) => tau2))).toBeLessThan(0.24);
    expect(mean(known.map(({ tau2 }) => tau2))).toBeGreaterThan(0.35);
  });

  it('holds the truth in 90 % of intervals, of ideas compared often and hardly alike', () => {
    const heldOf = (
      isOften: boolean,
      change: (ideas: readonly StratifiedIdea[]) => StratifiedIdea[],
    ): number =>
      mean(
        worlds.flatMap(({ ideas, truth }) =>
          rankStrata(change(ideas), SHARES)
            .lines.filter(({ ideaId }) => (Number(ideaId.slice(1)) % 2 === 1) === isOften)
            .map(({ ideaId, support: { low, high } }) => {
              const share = truth.get(ideaId) ?? NaN;
              return share >= low && share <= high ? 1 : 0;
            }),
        ),
      );
    for (const isOften of [true, false]) {
      expect(heldOf(isOften, (ideas) => [...ideas])).toBeGreaterThan(0.86);
      expect(heldOf(isOften, (ideas) => [...ideas])).toBeLessThan(0.94);
    }
    expect(heldOf(true, exactly) - heldOf(false, exactly)).toBeGreaterThan(0.05);
  });
});
