import fc from 'fast-check';
import { effortWeight, weightRemoved } from './effort-weight.js';

const effort = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([votes, passes]) => ({ votes, impressions: votes + passes }));

describe('effort weight', () => {
  it('leaves people alone who pass on one idea in six', () => {
    expect(effortWeight({ votes: 17, impressions: 20 })).toBe(1);
    expect(effortWeight({ votes: 1, impressions: 1 })).toBe(1);
    expect(effortWeight({ votes: 0, impressions: 0 })).toBe(1);
  });

  it('leaves 0.09 to who skips forty ideas to reach one', () => {
    expect(effortWeight({ votes: 1, impressions: 41 })).toBeCloseTo(2 / 21.5, 6);
  });

  it('is never more than one, never nothing, rises with judging and falls with skipping', () => {
    fc.assert(
      fc.property(effort, ({ votes, impressions }) => {
        const weight = effortWeight({ votes, impressions });
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
        expect(effortWeight({ votes: votes + 1, impressions: impressions + 1 })).toBeGreaterThanOrEqual(
          weight,
        );
        expect(effortWeight({ votes, impressions: impressions + 1 })).toBeLessThanOrEqual(weight);
      }),
    );
  });

  it('adds up to the same bits in every order', () => {
    fc.assert(
      fc.property(fc.array(effort, { maxLength: 60 }), (people) => {
        const sum = (list: typeof people): number =>
          list.reduce((total, person) => total + effortWeight(person), 0);
        expect(sum([...people].reverse())).toBe(sum(people));
      }),
    );
  });

  it('tells how much weight it took away', () => {
    expect(weightRemoved([])).toBe(0);
    expect(weightRemoved([{ votes: 5, impressions: 6 }])).toBe(0);
    const half = weightRemoved([
      { votes: 1, impressions: 1 },
      { votes: 1, impressions: 41 },
    ]);
    expect(half).toBeCloseTo((1 - 2 / 21.5) / 2, 6);
  });

  it.each([
    [2, 1],
    [-1, 4],
    [0.5, 4],
    [1, Infinity],
  ])('refuses %d judgements of %d', (votes, impressions) => {
    expect(() => effortWeight({ votes, impressions })).toThrow(RangeError);
  });
});
