import fc from 'fast-check';
import { startingPrior } from '@zwerm/ranking/empirical-bayes';
import { publishedValue } from '@zwerm/ranking/posterior-ranking';
import { explainSupport } from '@zwerm/ranking/strata/explanation';
import { termsOf } from './explanation-terms.js';

describe('the terms of an explanation', () => {
  const shares = [0.6, 0.25, 0.15];
  const prior = { ...startingPrior(3), slope: 0.7 };
  const counts = fc
    .array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 3, maxLength: 3 })
    .map((strata) => ({ agrees: strata.map(([a]) => a), trials: strata.map(([a, d]) => a + d) }));

  it('add up to the score as it is published, told by part or as one crowd', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(undefined, -1, 1.5), (given, strength) => {
        const idea = strength === undefined ? given : { ...given, strength };
        for (const groups of [[[0], [1], [2]], [[0], [1, 2]], [[0, 1, 2]]]) {
          const explanation = explainSupport(idea, prior, shares, groups);
          const parts = groups.length > 1 ? groups.length : 0;
          const terms = termsOf(explanation, parts);
          const sum = terms.reduce((total, { points }) => total + points, publishedValue(explanation.start));
          expect(publishedValue(sum)).toBe(publishedValue(explanation.score));
          expect(terms.filter(({ part }) => part !== null).map(({ part }) => part)).toEqual(
            Array.from({ length: parts }, (_, part) => part),
          );
          expect(terms.some(({ kind }) => kind === 'comparisons')).toBe(strength !== undefined);
          expect(terms.at(-1)!.kind).toBe(parts > 0 ? 'shrinkage' : 'judgements');
        }
      }),
    );
  });
});
