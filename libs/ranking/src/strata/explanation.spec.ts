import fc from 'fast-check';
import { startingPrior } from '../empirical-bayes.js';
import { logit } from '../logistic.js';
import {
  logitNormalPosterior,
  priorOf,
  supportEstimate,
  type JudgedIdea,
} from '../logit-normal-posterior.js';
import { explainSupport, smallestChange } from './explanation.js';

const SHARES = [0.5, 0.3, 0.2];
const prior = { ...startingPrior(3), slope: 0.8 };
const idea = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 3, maxLength: 3 }),
    fc.double({ min: -2, max: 2, noNaN: true }),
  )
  .map(([strata, strength]): JudgedIdea => ({
    agrees: strata.map(([a]) => a),
    trials: strata.map(([a, d]) => a + d),
    strength,
  }));
const supportOf = (given: JudgedIdea): number =>
  supportEstimate(logitNormalPosterior(given, priorOf(given, prior)), SHARES).logit;

describe('an explanation', () => {
  it('adds up to the score, on both scales', () => {
    fc.assert(
      fc.property(idea, (given) => {
        const { start, terms, score } = explainSupport(given, prior, SHARES);
        const points = terms.reduce((sum, term) => sum + term.points, start);
        const logits = terms.reduce((sum, term) => sum + term.logit, prior.mu);
        expect(points).toBeCloseTo(score, 9);
        expect(logits).toBeCloseTo(supportOf(given), 9);
      }),
    );
  });

  it('has one stratum explained by its judgements alone', () => {
    const alone = startingPrior(1);
    const { terms } = explainSupport({ agrees: [30], trials: [40] }, alone, [1]);
    const differences = terms.find(({ source }) => source.kind === 'differences');
    expect(Math.abs(differences?.logit ?? NaN)).toBeLessThan(1e-5);
  });

  it('gives a stratum that disagrees a term below zero', () => {
    const { terms } = explainSupport({ agrees: [30, 0, 0], trials: [32, 20, 0] }, prior, SHARES);
    const byStratum = terms.filter(({ source }) => source.kind === 'stratum').map(({ points }) => points);
    expect(byStratum[0]).toBeGreaterThan(0);
    expect(byStratum[1]).toBeLessThan(0);
    expect(byStratum[2]).toBeCloseTo(0, 12);
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
