import { rulesOf } from '@zwerm/domain/voting-rules';
import fc from 'fast-check';
import { canonicalRanking } from './canonical-result.js';
import type { Ends } from './choice/fitted-pairs.js';
import { noPairs, pairCounts, renewedPairs } from './choice/pair-columns.js';
import { mergedPairs, type PairCount } from './choice/pair-wins.js';
import { rankCompared, type KeptComparisons } from './compared-round.js';
import { columnsOfCounts, rankColumns, rankingOfColumns } from './ranking-columns.js';
import { rankCounts, type IdeaCounts, type RankedRound } from './round-counts.js';

const idOf = (index: number): string => `i${String(index).padStart(2, '0')}`;
const roundOf = (people: readonly number[]): RankedRound => ({
  method: 'agree-disagree-pass',
  rules: rulesOf('agree-disagree-pass'),
  strata: people.map((count) => ({ people: count })),
});
const rounds = fc.constantFrom(roundOf([]), roundOf([300, 100]));
const position = fc.nat(20);
/** Of sixteen ideas those that were judged: comparisons may name others too. */
const judged = fc
  .array(fc.option(fc.tuple(position, position, position, position), { nil: undefined, freq: 8 }), {
    minLength: 16,
    maxLength: 16,
  })
  .map((rows) =>
    rows.flatMap((row, index): IdeaCounts[] => {
      if (!row) return [];
      const [a, b, c, d] = row;
      const byPart = { agrees: [a, c], trials: [a + b, c + d] };
      const none = { pass: 1, supporters: 0, marks: 0, points: 0 };
      return [{ ideaId: idOf(index), agree: a + c, disagree: b + d, ...none, byPart }];
    }),
  );
const pairs = fc
  .array(fc.tuple(fc.nat(15), fc.nat(15), fc.nat(4), fc.nat(4)), { maxLength: 40 })
  .map((rows) =>
    rows
      .filter(([one, other]) => one !== other)
      .map(([one, other, firstWins, secondWins]): PairCount => ({
        ...{ first: idOf(one), second: idOf(other), firstWins, secondWins },
      })),
  );
const merges = fc.constantFrom<Ends>(
  [],
  [['i03', 'i01']],
  [
    ['i01', 'i15'],
    ['i02', 'i15'],
  ],
);
/** One line for each first idea, as the database tells them. */
const linesOf = (counts: readonly PairCount[]): string[] => {
  const lines = new Map<string, string>();
  for (const { first, second, firstWins, secondWins } of counts)
    lines.set(first, `${lines.get(first) ?? first} ${second} ${firstWins} ${secondWins}`);
  return [...lines.values()];
};
/** Each two once: the last that was said of them. */
const standing = (counts: readonly PairCount[]): PairCount[] => [
  ...new Map(counts.map((count) => [`${count.first}/${count.second}`, count])).values(),
];

describe('a ranking from pairs in columns', () => {
  it('is that from pairs as objects, to the bit, over whatever refreshes and merges it came about', () => {
    fc.assert(
      fc.property(
        rounds,
        fc.array(fc.record({ ideas: judged, said: pairs, ends: merges }), { minLength: 1, maxLength: 4 }),
        (round, refreshes) => {
          let kept: KeptComparisons | undefined;
          const all: PairCount[] = [];
          for (const { ideas, said, ends } of refreshes) {
            all.push(...said);
            const expected = canonicalRanking(
              rankCounts(round, ideas, 50, mergedPairs(standing(all), new Map(ends))),
            );
            const next = rankCompared(round, ideas, 50, { kept, changed: linesOf(said), ends });
            expect(canonicalRanking(next.ranking)).toBe(expected);
            const cold = { changed: linesOf(standing(all).reverse()), ends };
            expect(canonicalRanking(rankCompared(round, ideas, 50, cold).ranking)).toBe(expected);
            const unchanged = { kept: next.kept, changed: [], ends };
            expect(canonicalRanking(rankCompared(round, ideas, 50, unchanged).ranking)).toBe(expected);
            kept = next.kept;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('comes through columns as it is, keys in their order', () => {
    fc.assert(
      fc.property(rounds, judged, pairs, (round, ideas, said) => {
        const given = { changed: linesOf(standing(said)), ends: [] };
        const columns = columnsOfCounts(round, ideas);
        const answer = rankColumns(round, columns, 50, given);
        expect(JSON.stringify(rankingOfColumns(answer.ranking, columns.ids))).toBe(
          JSON.stringify(rankCompared(round, ideas, 50, given).ranking),
        );
      }),
      { numRuns: 60 },
    );
  });

  const round = roundOf([]);
  const ideaOf = (index: number, agree: number): IdeaCounts => ({
    ...{ ideaId: idOf(index), agree, disagree: 3, pass: 0, supporters: 0, marks: 0, points: 0 },
  });
  const ideas = Array.from({ length: 12 }, (_, index) => ideaOf(index, index));
  const changed = ideas.slice(1).map(({ ideaId }, index) => `${idOf(index)} ${ideaId} 2 1`);

  it('fits strengths once for the same pairs, and anew when pairs, merges or the ideas compared change', () => {
    const { kept } = rankCompared(round, ideas, 9, { changed, ends: [] });
    const fitOf = (counts: readonly IdeaCounts[], lines: readonly string[], ends: Ends) =>
      rankCompared(round, counts, 9, { kept, changed: lines, ends }).kept?.fit;
    expect(fitOf(ideas, [], [])).toBe(kept?.fit);
    expect(fitOf([...ideas.slice(0, 11), ideaOf(11, 40), ideaOf(12, 2)], [], [])).toBe(kept?.fit);
    expect(fitOf(ideas, ['i00 i01 3 1'], [])).not.toBe(kept?.fit);
    expect(fitOf(ideas, [], [['i03', 'i01']])).not.toBe(kept?.fit);
    expect(fitOf(ideas.slice(1), [], [])).not.toBe(kept?.fit);
  });

  it('counts what was said of an idea that only now is known', () => {
    const { kept } = rankCompared(round, ideas.slice(1), 9, { changed, ends: [] });
    const { ranking } = rankCompared(round, ideas, 9, { kept, changed: [], ends: [] });
    expect(canonicalRanking(ranking)).toBe(
      canonicalRanking(rankCompared(round, ideas, 9, { changed, ends: [] }).ranking),
    );
  });

  it('keeps nothing where comparing is the method itself', () => {
    const { kept, ranking } = rankCompared({ ...round, method: 'pairwise' }, ideas, 9, { changed, ends: [] });
    expect(kept).toBeUndefined();
    expect(ranking.parameters.spread).toBeUndefined();
  });
});

describe('pairs in columns', () => {
  it('are those that were told last, in the order of ids, without those of which nobody chose', () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 4 }), (steps) => {
        const columns = steps.reduce((before, said) => renewedPairs(before, linesOf(said)), noPairs);
        const expected = standing(steps.flat())
          .filter(({ firstWins, secondWins }) => firstWins + secondWins > 0)
          .sort((a, b) => (`${a.first}/${a.second}` < `${b.first}/${b.second}` ? -1 : 1));
        expect(pairCounts(columns)).toEqual(expected);
      }),
    );
  });

  it('lie in memory that is not copied on the way to a thread', () => {
    const { first, secondWins } = renewedPairs(noPairs, ['a b 1 2 c 0 1']);
    expect(structuredClone(first).buffer).toBeInstanceOf(SharedArrayBuffer);
    expect([...secondWins]).toEqual([2, 1]);
  });
});
