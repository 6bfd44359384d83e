import fc from 'fast-check';
import { instantRunoff } from './instant-runoff.js';
import { ofPair, pairTable, pairwiseCounts, type RankedBallot } from './ranked-ballots.js';
import { schulze } from './schulze.js';
import { countTransferableVote } from './transferable-vote.js';

const BY_LOT = { policy: 'lot', seed: 'test' } as const;
const CANDIDATES = ['a', 'b', 'c', 'd'];
const aBallot = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.shuffledSubarray(CANDIDATES))
  .map(([count, order]): RankedBallot => ({ count, ranks: order.map((one) => [one]) }));
const ballotsOf = fc.array(aBallot, { minLength: 1, maxLength: 12 });
const choicesOf = (ballots: readonly RankedBallot[]) =>
  ballots.map(({ count, ranks }) => ({ count, choices: ranks.flat() }));
const orderOf = (ballots: readonly RankedBallot[], candidates = CANDIDATES) =>
  schulze(candidates, pairwiseCounts({ candidates, ballots }));
const asSets = (order: readonly (readonly string[])[]) => order.map((rank) => [...rank].sort());

describe('Schulze', () => {
  it('elects as the example of Schulze (2011) with 45 voters', () => {
    const ballots = [
      '5 acbed',
      '5 adecb',
      '8 bedac',
      '3 cabed',
      '7 caebd',
      '2 cbade',
      '7 dceba',
      '8 ebadc',
    ].map((line) => ({ count: Number(line.slice(0, 1)), ranks: [...line.slice(2)].map((one) => [one]) }));
    expect(orderOf(ballots, [...'abcde']).order).toEqual([['e'], ['a'], ['c'], ['b'], ['d']]);
  });

  it('elects the official winner of Debian 2003 from the official counts, whatever the order of the list', () => {
    const rows: Record<string, Record<string, number>> = {
      1: { 2: 34, 3: 66, 4: 38, 5: 228 },
      2: { 1: 428, 3: 238, 4: 224, 5: 449 },
      3: { 1: 385, 2: 221, 4: 226, 5: 405 },
      4: { 1: 397, 2: 228, 3: 237, 5: 424 },
      5: { 1: 202, 2: 29, 3: 65, 4: 39 },
    };
    for (const order of [Object.keys(rows), Object.keys(rows).reverse()]) {
      const counts = pairTable(order, (one, other) => rows[one]?.[other] ?? Number.NaN);
      expect(schulze(order, counts).order).toEqual([['4'], ['2'], ['3'], ['1'], ['5']]);
    }
  });

  it('puts a Condorcet winner first, alone', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const { order, condorcetWinner } = orderOf(ballots);
        if (condorcetWinner !== null) expect(order[0]).toEqual([condorcetWinner]);
      }),
    );
  });

  it('does not depend on names or on the order of ballots', () => {
    fc.assert(
      fc.property(ballotsOf, fc.shuffledSubarray(CANDIDATES, { minLength: 4 }), (ballots, names) => {
        const renamed = (one: string) => names[CANDIDATES.indexOf(one)] ?? one;
        const other = ballots
          .map(({ count, ranks }) => ({ count, ranks: ranks.map((rank) => rank.map(renamed)) }))
          .reverse();
        const expected = orderOf(ballots).order.map((rank) => rank.map(renamed));
        expect(asSets(orderOf(other).order)).toEqual(asSets(expected));
      }),
    );
  });

  it('never takes the win from a winner who is put first on one more ballot', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const winner = orderOf(ballots).order[0]?.[0] ?? '';
        const more = [...ballots, { count: 1, ranks: [[winner]] }];
        expect(orderOf(more).order[0]).toContain(winner);
      }),
    );
  });

  it('puts nobody below whom everybody puts them above', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const counts = pairwiseCounts({ candidates: CANDIDATES, ballots });
        const { order } = schulze(CANDIDATES, counts);
        const place = (one: string) => order.findIndex((rank) => rank.includes(one));
        const total = ballots.reduce((sum, { count }) => sum + count, 0);
        for (const one of CANDIDATES)
          for (const other of CANDIDATES)
            if (total > 0 && ofPair(counts, one, other) === total)
              expect(place(one)).toBeLessThan(place(other));
      }),
    );
  });

  it('refuses a ballot that ranks somebody twice', () => {
    expect(() => orderOf([{ count: 1, ranks: [['a'], ['a']] }])).toThrow(RangeError);
  });
});

describe('single transferable vote', () => {
  it('loses no vote: everybody holds, or is exhausted, adds up to all ballots in every round', () => {
    fc.assert(
      fc.property(ballotsOf, fc.integer({ min: 1, max: 3 }), (ballots, seats) => {
        const vote = {
          candidates: CANDIDATES,
          ballots: choicesOf(ballots),
          seats,
          decimals: 5,
          ties: BY_LOT,
        };
        const { rounds, elected } = countTransferableVote(vote);
        const all = BigInt(ballots.reduce((sum, { count }) => sum + count, 0)) * 100_000n;
        for (const { tally, exhausted } of rounds)
          expect(Object.values(tally).reduce((sum, amount) => sum + amount, exhausted)).toBe(all);
        expect(new Set(elected).size).toBe(seats);
      }),
    );
  });

  it('passes a surplus on in proportion: the food election', () => {
    const ballots = [
      { count: 4, choices: ['orange'] },
      { count: 2, choices: ['pear', 'orange'] },
      { count: 8, choices: ['chocolate', 'strawberry'] },
      { count: 4, choices: ['chocolate', 'sweets'] },
      { count: 1, choices: ['strawberry'] },
      { count: 1, choices: ['sweets'] },
    ];
    const candidates = ['orange', 'pear', 'chocolate', 'strawberry', 'sweets'];
    const result = countTransferableVote({ candidates, ballots, seats: 3, decimals: 5, ties: BY_LOT });
    expect(result.quota).toBe(600_000n);
    expect(result.elected).toEqual(['chocolate', 'orange', 'strawberry']);
    expect(result.drawn).toBe(false);
  });
});

describe('instant runoff', () => {
  const before = [
    { count: 6, choices: ['a', 'b', 'c'] },
    { count: 5, choices: ['c', 'a', 'b'] },
    { count: 4, choices: ['b', 'c', 'a'] },
    { count: 2, choices: ['b', 'a', 'c'] },
  ];
  const raised = before.map((ballot) =>
    ballot.choices.join('') === 'bac' ? { count: 2, choices: ['a', 'b', 'c'] } : ballot,
  );

  it('is not monotone: two voters who come to favour the winner make them lose', () => {
    expect(instantRunoff(['a', 'b', 'c'], before, BY_LOT).winner).toBe('a');
    expect(instantRunoff(['a', 'b', 'c'], raised, BY_LOT).winner).toBe('c');
  });

  it('and so is the transferable vote, with one seat and with two', () => {
    const electedOf = (ballots: typeof before, seats: number) =>
      countTransferableVote({ candidates: ['a', 'b', 'c', 'd'], ballots, seats, decimals: 5, ties: BY_LOT })
        .elected;
    expect([electedOf(before, 1), electedOf(raised, 1)]).toEqual([['a'], ['c']]);
    // A quota of others takes the other seat and changes nothing about this one.
    const withOthers = (ballots: typeof before) => [...ballots, { count: 9, choices: ['d'] }];
    expect([...electedOf(withOthers(before), 2)].sort()).toEqual(['a', 'd']);
    expect([...electedOf(withOthers(raised), 2)].sort()).toEqual(['c', 'd']);
  });

  const one = (name: string, count: number, ...next: string[]) => ({ count, choices: [name, ...next] });

  it('lets those leave together who together have fewer votes than the next, and never more', () => {
    const ballots = [one('a', 9), one('b', 6), one('c', 2, 'b'), one('d', 1, 'b'), one('x', 1, 'b')];
    const rules = { nobodies: ['x'], inBatches: true };
    const names = ['a', 'b', 'c', 'd'];
    // Whoever stands for nobody leaves alone while they have votes.
    const { rounds, winner } = instantRunoff(names, ballots, BY_LOT, rules);
    expect(rounds.map(({ eliminated }) => [...eliminated].sort())).toEqual([['x'], ['c', 'd'], []]);
    expect(winner).toBe('b');
    const without = ballots.filter(({ choices }) => choices[0] !== 'x');
    expect([...instantRunoff(names, without, BY_LOT, rules).rounds[0]!.eliminated].sort()).toEqual([
      'c',
      'd',
      'x',
    ]);
  });

  it('elects the same in batches as one at a time, but for ties', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const votes = choicesOf(ballots);
        const alone = instantRunoff(CANDIDATES, votes, BY_LOT);
        const together = instantRunoff(CANDIDATES, votes, BY_LOT, { inBatches: true });
        if (!alone.drawn && !together.drawn) expect(together.winner).toBe(alone.winner);
      }),
    );
  });
});
