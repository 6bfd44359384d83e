import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { settledStrengths, type Win } from './bradley-terry.js';
import { comparedStrengths } from './compared-strengths.js';
import { meetingsOf } from './meetings.js';
import { strengthDeviations } from './strength-deviations.js';
import { strengthVariances } from './strength-variances.js';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const pair = fc.tuple(fc.nat(5), fc.nat(5)).filter(([one, other]) => one !== other);
const someWins = fc
  .array(pair, { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.map(([one, other]): Win => ({ winner: IDS[one]!, loser: IDS[other]! })));

const fitted = (wins: readonly Win[], variance = 2): { theta: Float64Array; variances: Float64Array } => {
  const meetings = meetingsOf(IDS, wins);
  const theta = settledStrengths(meetings, variance);
  return { theta, variances: strengthVariances(meetings, theta, variance) };
};
const exact = (theta: Float64Array, wins: readonly Win[], variance = 2): number[] => {
  const known = new Map(IDS.map((id, place) => [id, theta[place] ?? 0]));
  return [...strengthDeviations(known, wins, variance).values()].map((sd) => sd * sd);
};

describe('how unsure a strength is', () => {
  it('is that of the whole curvature where nothing met in a ring', () => {
    const chain = IDS.slice(1).flatMap((loser, at): Win[] =>
      Array.from({ length: at + 1 }, () => ({ winner: IDS[at]!, loser })),
    );
    const star = IDS.slice(1).map((winner): Win => ({ winner, loser: 'a' }));
    for (const wins of [chain, star, chain.slice(0, 1)]) {
      const { theta, variances } = fitted(wins);
      exact(theta, wins).forEach((value, place) => expect(variances[place]).toBeCloseTo(value, 10));
    }
  });

  it('is never more than that, nor than before anybody compared, and never much less', () => {
    fc.assert(
      fc.property(someWins, (wins) => {
        const { theta, variances } = fitted(wins);
        exact(theta, wins).forEach((value, place) => {
          expect(variances[place]).toBeLessThanOrEqual(value + 1e-12);
          expect(variances[place]).toBeGreaterThan(0.5 * value);
          expect(value).toBeLessThanOrEqual(2 + 1e-12);
        });
      }),
    );
  });

  it('never grows by a meeting more between strengths that stay', () => {
    fc.assert(
      fc.property(someWins, pair, (wins, [one, other]) => {
        const { theta, variances } = fitted(wins);
        const more = [...wins, { winner: IDS[one]!, loser: IDS[other]! }];
        const after = strengthVariances(meetingsOf(IDS, more), theta, 2);
        variances.forEach((value, place) => expect(after[place]).toBeLessThanOrEqual(value + 1e-12));
        expect(after[one]).toBeLessThan(variances[one] ?? 0);
        expect(after[other]).toBeLessThan(variances[other] ?? 0);
      }),
    );
  });
});

describe('what comparisons say of ideas', () => {
  const world = seededWorld(7);
  const ids = Array.from({ length: 60 }, (_, index) => `idea-${index}`);
  const choices = (sd: number, count: number): Win[] => {
    const strengths = ids.map(() => sd * world.normal());
    return Array.from({ length: count }, () => {
      const one = world.below(60);
      const other = (one + 1 + world.below(59)) % 60;
      const chance = 1 / (1 + Math.exp((strengths[other] ?? 0) - (strengths[one] ?? 0)));
      const [winner, loser] = world.binomial(1, chance) === 1 ? [one, other] : [other, one];
      return { winner: ids[winner]!, loser: ids[loser]! };
    });
  };

  it('does not depend on the order of choices or ideas, bit for bit', () => {
    const wins = choices(1, 400);
    const said = comparedStrengths(ids, wins);
    const again = comparedStrengths([...ids].reverse(), [...wins].reverse());
    for (const id of ids) expect(again?.byIdea.get(id)).toEqual(said?.byIdea.get(id));
  });

  it('finds how much ideas differ: an idea that nobody compared may be as far from the others as they are', () => {
    const spreadOf = (sd: number): number =>
      comparedStrengths([...ids, 'new'], choices(sd, 1500))?.spread ?? 0;
    expect(spreadOf(0.6)).toBeGreaterThan(0.2);
    expect(spreadOf(0.6)).toBeLessThan(0.6);
    expect(spreadOf(1.5)).toBeGreaterThan(1.6);
    expect(spreadOf(1.5)).toBeLessThan(3.4);
    expect(comparedStrengths([...ids, 'new'], choices(1, 300))?.byIdea.get('new')?.strength).toBe(0);
  });

  it('takes the usual spread where few ideas were compared, and says nothing where none was', () => {
    const few = comparedStrengths(ids, [{ winner: 'idea-1', loser: 'idea-2' }]);
    expect(few?.byIdea.get('idea-3')).toEqual({ strength: 0, strengthVariance: 2 });
    expect(few?.byIdea.get('idea-1')?.strength).toBeGreaterThan(0);
    expect(few?.byIdea.get('idea-1')?.strengthVariance).toBeLessThan(2);
    expect(comparedStrengths(ids, [])).toBeUndefined();
  });

  it('is surer of everything after many choices than after few', () => {
    const wins = choices(1, 3000);
    const [few, many] = [comparedStrengths(ids, wins.slice(0, 200)), comparedStrengths(ids, wins)];
    for (const id of ids)
      expect(many?.byIdea.get(id)?.strengthVariance).toBeLessThan(few?.byIdea.get(id)?.strengthVariance ?? 0);
  });
});
