import fc from 'fast-check';
import { startingPrior } from '../empirical-bayes.js';
import { logit, sigmoid } from '../logistic.js';
import {
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type JudgedIdea,
} from '../logit-normal-posterior.js';
import { explainSupport, smallestChange, type Explanation, type ExplanationSource } from './explanation.js';

const SHARES = [0.5, 0.3, 0.2];
const prior = { ...startingPrior(3), slope: 0.8 };
const idea = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 3, maxLength: 3 }),
    fc.double({ min: -2, max: 2, noNaN: true }),
    fc.double({ min: 0, max: 2, noNaN: true }),
  )
  .map(([strata, strength, strengthVariance]): JudgedIdea => ({
    agrees: strata.map(([a]) => a),
    trials: strata.map(([a, d]) => a + d),
    strength,
    strengthVariance,
  }));
const supportOf = (given: JudgedIdea): number =>
  supportEstimate(logitNormalPosterior(given, priorOf(given, prior)), SHARES).logit;

describe('an explanation', () => {
  const pointsOf = ({ terms }: Explanation, kind: ExplanationSource['kind']): number[] =>
    terms.filter(({ source }) => source.kind === kind).map(({ points }) => points);

  it('adds up to the score, and no stratum moves it further than its share', () => {
    fc.assert(
      fc.property(idea, fc.constantFrom([[0], [1], [2]], [[0], [1, 2]]), (given, groups) => {
        const explained = explainSupport(given, prior, SHARES, groups);
        const { start, terms, score } = explained;
        expect(start).toBe(sigmoid(prior.mu));
        expect(logit(score)).toBeCloseTo(supportOf(given), 9);
        expect(terms.reduce((sum, term) => sum + term.points, start)).toBeCloseTo(score, 12);
        pointsOf(explained, 'strata').forEach((points, group) =>
          expect(Math.abs(points)).toBeLessThanOrEqual(
            groups[group]!.reduce<number>((sum, stratum) => sum + SHARES[stratum]!, 0),
          ),
        );
      }),
    );
  });

  it('leaves nothing to what is not known when judgements are many', () => {
    const many = explainSupport({ agrees: [30_000], trials: [40_000] }, startingPrior(1), [1]);
    expect(pointsOf(many, 'strata')[0]).toBeCloseTo(0.75 - 0.66, 9);
    expect(Math.abs(pointsOf(many, 'shrinkage')[0]!)).toBeLessThan(1e-4);
    const few = explainSupport({ agrees: [1], trials: [1] }, startingPrior(1), [1]);
    expect(pointsOf(few, 'shrinkage')[0]).toBeLessThan(-0.2);
  });

  it('gives a stratum that disagrees a term below zero, and one that said nothing none', () => {
    const told = explainSupport({ agrees: [30, 0, 0], trials: [32, 20, 0] }, prior, SHARES);
    const [likes, dislikes, silent] = pointsOf(told, 'strata');
    expect(likes).toBeCloseTo(0.5 * (30 / 32 - 0.66), 12);
    expect(dislikes).toBeCloseTo(0.3 * (0 - 0.66), 12);
    expect(silent).toBe(0);
  });

  it('pools strata that are told together, so that neither can be told from the other', () => {
    const [one, other] = [
      { agrees: [30, 4, 1], trials: [40, 4, 4] },
      { agrees: [30, 1, 4], trials: [40, 4, 4] },
    ].map((given) => pointsOf(explainSupport(given, prior, SHARES, [[0], [1, 2]]), 'strata'));
    expect(one).toEqual(other);
  });

  it('says what comparisons moved before anybody judged', () => {
    const compared = explainSupport({ agrees: [0, 0, 0], trials: [0, 0, 0], strength: 2 }, prior, SHARES);
    expect(pointsOf(compared, 'comparisons')[0]).toBeCloseTo(sigmoid(prior.mu + 0.8 * 2) - 0.66, 12);
    expect(pointsOf(compared, 'strata')).toEqual([0, 0, 0]);
  });
});

describe('the smallest change that moves an idea one place', () => {
  const given = { agrees: [20, 10, 5], trials: [30, 20, 15] };

  it('is enough, and one less is not', () => {
    for (const judgement of ['agree', 'disagree'] as const) {
      const neighbour = supportOf(given) + (judgement === 'agree' ? 0.3 : -0.3);
      const change = smallestChange(given, prior, SHARES, neighbour, judgement);
      if (!change) throw new Error('there is a change');
      const after = (count: number): number => {
        const plus = (values: readonly number[], by: number): number[] =>
          values.map((value, g) => (g === change.stratum ? value + by : value));
        const agrees = plus(given.agrees, judgement === 'agree' ? count : 0);
        return supportOf({ agrees, trials: plus(given.trials, count) });
      };
      const [just, less] = [after(change.judgements), after(change.judgements - 1)];
      expect(judgement === 'agree' ? just > neighbour : just < neighbour).toBe(true);
      expect(judgement === 'agree' ? less > neighbour : less < neighbour).toBe(false);
    }
  });

  it('may be asked of the same people, of whom no more can change than there are', () => {
    const five = { agrees: [5, 3, 2], trials: [10, 10, 10] };
    const agree = smallestChange(five, prior, SHARES, supportOf(five) + 0.3, 'agree', 'same-people');
    expect(agree?.judgements).toBeGreaterThan(0);
    expect(agree?.judgements).toBeLessThanOrEqual(5);
    const all = supportOf({ agrees: [10, 10, 10], trials: [10, 10, 10] });
    expect(smallestChange(five, prior, SHARES, all, 'agree', 'same-people')).toBeNull();
    const fall = smallestChange(five, prior, SHARES, supportOf(five) - 0.2, 'disagree', 'same-people');
    expect(fall?.judgements).toBeLessThanOrEqual(five.agrees[fall?.stratum ?? 0] ?? 0);
  });

  it('is none when the idea is past it, or nothing would be enough', () => {
    expect(smallestChange(given, prior, SHARES, supportOf(given) - 0.1, 'agree')).toBeNull();
    expect(smallestChange(given, prior, SHARES, logit(1 - 1e-12), 'agree')).toBeNull();
  });
});
