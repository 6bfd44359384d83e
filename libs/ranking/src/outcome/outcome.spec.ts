import fc from 'fast-check';
import { outcomeOf } from './outcome.js';
import { pairwiseOutcome } from './pairwise-outcome.js';
import type { ProfileBallot } from './profile.js';
import { rankedOutcome } from './ranked-outcome.js';
import { budgetOutcome } from './budget-outcome.js';

const ranked = (count: number, ...places: string[]): ProfileBallot => ({
  count,
  marks: places.flatMap((ids, index) => [...ids].map((id) => [id, '', String(index + 1)] as const)),
});

describe('the outcome of ranked ballots', () => {
  // Tideman (1987), the capitals of Tennessee: Nashville beats each of the others, Memphis has most first places.
  const tennessee = [
    ranked(42, 'M', 'N', 'C', 'K'),
    ranked(26, 'N', 'C', 'K', 'M'),
    ranked(15, 'C', 'K', 'N', 'M'),
    ranked(17, 'K', 'C', 'N', 'M'),
  ];

  it('is the Condorcet winner first, not who has most first places', () => {
    const outcome = rankedOutcome(tennessee);
    expect(outcome).toMatchObject({ condorcetWinnerId: 'N', order: [['N'], ['C'], ['K'], ['M']] });
    expect(outcome?.duels[0]).toEqual({ ideaId: 'N', otherId: 'C', above: 68, below: 32 });
    expect(outcome?.duels).toHaveLength(6);
  });

  it('puts ideas that share a place beside each other, and those left out below', () => {
    expect(rankedOutcome([ranked(1, 'ab', 'c'), ranked(1, 'ba')])?.order).toEqual([['a', 'b'], ['c']]);
  });

  it('depends on the set of ballots alone, not on their order or on how they are put together', () => {
    const ballot = fc.record({
      count: fc.constant(1),
      marks: fc
        .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
        .map((ids) => ids.map((id, index) => [id, '', String(index + 1)] as const)),
    });
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 12 }), (ballots) => {
        expect(rankedOutcome([...ballots].reverse())).toEqual(rankedOutcome(ballots));
        const twice = ballots.map((one) => ({ ...one, count: 2 }));
        expect(rankedOutcome([...ballots, ...ballots])).toEqual(rankedOutcome(twice));
      }),
    );
  });

  it('is not worked out for more than 400 ideas', () => {
    const many = Array.from({ length: 401 }, (_, index) => [`idea ${index}`, '', '1'] as const);
    expect(rankedOutcome([{ count: 1, marks: many }])).toBeNull();
  });
});

describe('the outcome of a budget', () => {
  const bought = (count: number, ...ids: string[]): ProfileBallot => ({
    count,
    marks: ids.map((id) => [id, '', 'chosen'] as const),
  });
  const costs = new Map([...'abcd'].map((id) => [id, 50] as const)).set('x', 50).set('y', 50);

  it('gives a third of the people a third of the money, which most votes would not', () => {
    const outcome = budgetOutcome([bought(66, 'a', 'b', 'c', 'd'), bought(34, 'x', 'y')], costs, 150);
    expect(outcome).toMatchObject({ budget: 150, spent: 150 });
    const chosen = outcome?.chosen.map(({ ideaId }) => ideaId) ?? [];
    expect(chosen.filter((id) => 'abcd'.includes(id))).toHaveLength(2);
    expect(chosen.filter((id) => 'xy'.includes(id))).toHaveLength(1);
    expect(outcome?.chosen[0]).toEqual({ ideaId: 'a', cost: 50, supporters: 66 });
  });

  it('leaves money over rather than buy what nobody chose', () => {
    const outcome = budgetOutcome([bought(1, 'a')], costs, 150);
    expect(outcome).toMatchObject({ spent: 50, chosen: [{ ideaId: 'a' }] });
  });

  it('never spends more than there is', () => {
    const ballot = fc.subarray([...costs.keys()]).map((ids) => bought(1, ...ids));
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (ballots, budget) => {
        const outcome = budgetOutcome(ballots, costs, budget);
        expect(outcome!.spent).toBeLessThanOrEqual(budget);
        expect(outcome!.chosen.reduce((sum, { cost }) => sum + cost, 0)).toBe(outcome!.spent);
        expect(outcome!.chosen.length + outcome!.notChosen.length).toBe(costs.size);
      }),
    );
  });
});

describe('the outcome of pairs', () => {
  const pair = (one: string, other: string, choice: string, count = 1): ProfileBallot => ({
    count,
    marks: [[one, other, choice]],
  });

  it('ranks by strength, and counts wins, losses and equals', () => {
    const { strengths } = pairwiseOutcome([
      pair('a', 'b', 'first', 6),
      pair('b', 'c', 'first', 5),
      pair('a', 'c', 'equal', 2),
      pair('b', 'c', 'second'),
    ]);
    expect(strengths.map(({ ideaId }) => ideaId)).toEqual(['a', 'b', 'c']);
    expect(strengths[1]).toMatchObject({ wins: 5, losses: 7, equals: 0 });
    for (const { low, chance, high } of strengths) expect(low < chance && chance < high).toBe(true);
  });

  it('calls ideas alike whose pairs are equal, and is surer the more there are', () => {
    const few = pairwiseOutcome([pair('a', 'b', 'equal')]).strengths;
    const many = pairwiseOutcome([pair('a', 'b', 'equal', 50)]).strengths;
    expect(few.map(({ chance }) => chance)).toEqual([0.5, 0.5]);
    expect(many[0]!.high - many[0]!.low).toBeLessThan(few[0]!.high - few[0]!.low);
  });

  it('never lowers the chance of an idea by a win more', () => {
    const choice = fc.constantFrom('first', 'second', 'equal');
    const pairs = fc.array(fc.tuple(fc.constantFrom(['a', 'b'], ['a', 'c'], ['b', 'c']), choice), {
      maxLength: 15,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        const ballots = given.map(([[one, other], chosen]) => pair(one, other, chosen));
        const chanceOf = (more: ProfileBallot[]) =>
          pairwiseOutcome([...ballots, ...more]).strengths.find(({ ideaId }) => ideaId === 'a')?.chance ??
          0.5;
        expect(chanceOf([pair('a', 'b', 'first')])).toBeGreaterThan(chanceOf([]) - 1e-9);
      }),
    );
  });
});

it('is chosen by the method of the round', () => {
  const round = { ballots: [], budget: 10, costs: [['a', 5]] as const };
  expect(outcomeOf({ method: 'ranked', ...round })?.rule).toBe('schulze');
  expect(outcomeOf({ method: 'budget', ...round })?.rule).toBe('equal-shares');
  expect(outcomeOf({ method: 'pairwise', ...round })?.rule).toBe('bradley-terry');
});
