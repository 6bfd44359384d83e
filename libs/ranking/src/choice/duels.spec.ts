import fc from 'fast-check';
import { bordaPoints } from './borda.js';
import { copelandScores, undefeated, worstDefeats } from './duel-scores.js';
import { ofPair, pairTable, pairwiseCounts, type RankedBallot } from './ranked-ballots.js';
import { rankedPairs } from './ranked-pairs.js';
import { schulze } from './schulze.js';

const BY_LOT = { policy: 'lot', seed: 'test' } as const;
const CANDIDATES = ['a', 'b', 'c', 'd'];
const aBallot = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.shuffledSubarray(CANDIDATES))
  .map(([count, order]): RankedBallot => ({ count, ranks: order.map((one) => [one]) }));
const ballotsOf = fc.array(aBallot, { minLength: 1, maxLength: 12 });
const orderOf = (ballots: readonly RankedBallot[], candidates = CANDIDATES) =>
  schulze(candidates, pairwiseCounts({ candidates, ballots }));

/** Everybody in the smallest set that beats all others one-to-one. */
function smithSet(ballots: readonly RankedBallot[], candidates = CANDIDATES): string[] {
  const counts = pairwiseCounts({ candidates, ballots });
  const wins = copelandScores(candidates, counts);
  const order = [...candidates].sort((a, b) => (wins.get(b) ?? 0) - (wins.get(a) ?? 0));
  const beats = (one: string, other: string) => ofPair(counts, one, other) > ofPair(counts, other, one);
  for (let size = 1; size < order.length; size += 1) {
    const [inside, outside] = [order.slice(0, size), order.slice(size)];
    if (inside.every((one) => outside.every((other) => beats(one, other)))) return inside;
  }
  return order;
}

describe('the smallest set that beats everybody else', () => {
  it('holds whom Schulze, ranked pairs and split cycle elect, and nobody below it stands above it', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const counts = pairwiseCounts({ candidates: CANDIDATES, ballots });
        const smith = smithSet(ballots);
        for (const winner of undefeated(CANDIDATES, counts)) expect(smith).toContain(winner);
        for (const { order } of [schulze(CANDIDATES, counts), rankedPairs(CANDIDATES, counts, BY_LOT)]) {
          const flat = order.flat();
          expect([...flat.slice(0, smith.length)].sort()).toEqual([...smith].sort());
        }
      }),
    );
  });

  it('is left by minimax: three beaten closely in a circle, and a loser to all who is beaten by less', () => {
    const duels: Record<string, Record<string, number>> = {
      a: { b: 9, c: 1, d: 6 },
      b: { a: 1, c: 9, d: 6 },
      c: { a: 9, b: 1, d: 6 },
      d: { a: 4, b: 4, c: 4 },
    };
    const counts = pairTable(CANDIDATES, (one, other) => duels[one]?.[other] ?? 0);
    const worst = worstDefeats(CANDIDATES, counts);
    expect([...worst]).toEqual([
      ['a', 8],
      ['b', 8],
      ['c', 8],
      ['d', 2],
    ]);
    expect(schulze(CANDIDATES, counts).order.flat().at(-1)).toBe('d');
  });
});

describe('clones', () => {
  const doubled = (ballots: readonly RankedBallot[], isTwinFirst: boolean) =>
    ballots.map(({ count, ranks }) => ({
      count,
      ranks: ranks.flatMap(([one = '']) =>
        one !== 'a' ? [[one]] : isTwinFirst ? [['z'], ['a']] : [['a'], ['z']],
      ),
    }));

  it('change nothing for Schulze: others win exactly when they won without a twin beside a', () => {
    fc.assert(
      fc.property(ballotsOf, fc.boolean(), (ballots, isTwinFirst) => {
        const [before, after] = [
          orderOf(ballots).order[0] ?? [],
          orderOf(doubled(ballots, isTwinFirst), [...CANDIDATES, 'z']).order[0] ?? [],
        ];
        const others = (rank: readonly string[]) => rank.filter((one) => one !== 'a' && one !== 'z').sort();
        expect(others(after)).toEqual(others(before));
        expect(after.some((one) => one === 'a' || one === 'z')).toBe(before.includes('a'));
      }),
    );
  });

  it('lift a by Borda, who then passes whom three of five prefer', () => {
    const ballots = [
      { count: 3, ranks: [['b'], ['a']] },
      { count: 2, ranks: [['a'], ['b']] },
    ];
    const points = bordaPoints({ candidates: ['a', 'b'], ballots });
    const withTwin = bordaPoints({ candidates: ['a', 'b', 'z'], ballots: doubled(ballots, false) });
    expect([points.get('a'), points.get('b')]).toEqual([2, 3]);
    expect([withTwin.get('a'), withTwin.get('b')]).toEqual([7, 6]);
  });
});

describe('when every ballot is turned round', () => {
  it('Schulze elects nobody alone who was elected alone', () => {
    fc.assert(
      fc.property(ballotsOf, (ballots) => {
        const full = ballots.map(({ count, ranks }) => {
          const named = ranks.flat();
          const rest = CANDIDATES.filter((one) => !named.includes(one));
          return { count, ranks: rest.length > 0 ? [...ranks, rest] : ranks };
        });
        const turned = full.map(({ count, ranks }) => ({ count, ranks: [...ranks].reverse() }));
        const [first = []] = orderOf(full).order;
        const [last = []] = orderOf(turned).order;
        // By winning votes, equal ranks may break the symmetry; strict margins never do.
        const counts = (all: readonly RankedBallot[]) =>
          schulze(CANDIDATES, pairwiseCounts({ candidates: CANDIDATES, ballots: all }), 'margins').order;
        const [best = []] = counts(full);
        if (best.length === 1) expect(counts(turned)[0]).not.toEqual(best);
        if (full.every(({ ranks }) => ranks.length === CANDIDATES.length) && first.length === 1)
          expect(last).not.toEqual(first);
      }),
    );
  });
});
