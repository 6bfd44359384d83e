import fc from 'fast-check';
import { canonicalRanking } from './canonical-result.js';
import { mergedPairs, type PairCount } from './choice/pair-wins.js';
import { rank, type MethodRanking } from './method.js';
import type { RankedIdea } from './posterior-ranking.js';
import type { TalliedIdea } from './ranking.js';
import { explainSupport } from './strata/explanation.js';
import { sharesOf, weighedCounts } from './strata/parts-ranking.js';

const PEOPLE = [300, 100];
const position = fc.nat(20);
const tallied = fc
  .array(fc.tuple(position, position, position, position), { minLength: 2, maxLength: 14 })
  .map((rows) =>
    rows.map(([a, b, c, d], index): TalliedIdea => ({
      ideaId: `i${String(index).padStart(2, '0')}`,
      ...{ agree: a + c, disagree: b + d, pass: 0 },
      byPart: { agrees: [a, c], trials: [a + b, c + d] },
    })),
  );
const pairs = fc
  .array(fc.tuple(fc.nat(13), fc.nat(13), fc.nat(4), fc.nat(4)), { maxLength: 30 })
  .map((rows) =>
    rows.map(([one, other, firstWins, secondWins]): PairCount => ({
      ...{ first: `i${String(one).padStart(2, '0')}`, second: `i${String(other).padStart(2, '0')}` },
      ...{ firstWins, secondWins },
    })),
  );
const ranked = (
  ideas: readonly TalliedIdea[],
  comparisons: readonly PairCount[],
  parts?: readonly number[],
): MethodRanking => rank('agree-disagree-pass', { ideas, comparisons, parts });

describe('a ranking of ideas that people judged and compared', () => {
  it('is that of before, to the last byte and version, where nobody compared', () => {
    fc.assert(
      fc.property(tallied, fc.constantFrom(undefined, PEOPLE), (ideas, parts) => {
        const plain = rank('agree-disagree-pass', { ideas, parts });
        expect(canonicalRanking(ranked(ideas, [], parts))).toBe(canonicalRanking(plain));
        expect(plain.methodVersion).toBe(`agree-disagree-pass/${parts ? 4 : 3}`);
        const nothing = [{ first: 'i00', second: 'i01', firstWins: 0, secondWins: 0 }];
        const elsewhere = [{ first: 'i00', second: 'absorbed', firstWins: 3, secondWins: 0 }];
        for (const empty of [nothing, elsewhere])
          expect(canonicalRanking(ranked(ideas, empty, parts))).toBe(canonicalRanking(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of ideas or pairs, nor on which of two comes first', () => {
    fc.assert(
      fc.property(tallied, pairs, fc.constantFrom(undefined, PEOPLE), (ideas, said, parts) => {
        const turned = said.map(({ first, second, firstWins, secondWins }) => ({
          ...{ first: second, second: first, firstWins: secondWins, secondWins: firstWins },
        }));
        expect(canonicalRanking(ranked([...ideas].reverse(), turned.reverse(), parts))).toBe(
          canonicalRanking(ranked(ideas, said, parts)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('can be explained from its own line and prior: terms add up to the published score', () => {
    fc.assert(
      fc.property(tallied, pairs, fc.constantFrom(undefined, PEOPLE), (ideas, said, parts) => {
        const ranking = ranked(ideas, said, parts);
        const shares = parts ? sharesOf(parts) : [1];
        const byId = new Map(ideas.map((idea) => [idea.ideaId, idea]));
        for (const line of ranking.ideas) {
          const whole = { agrees: [line.agree], trials: [line.n] };
          const byPart = parts ? byId.get(line.ideaId)!.byPart! : whole;
          const counts = weighedCounts({ ...line, byPart }, shares);
          const { start, terms, score } = explainSupport(counts, ranking.parameters, shares);
          expect(score).toBeCloseTo(line.score, 8);
          expect(terms.reduce((sum, { points }) => sum + points, start)).toBeCloseTo(line.score, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts what people preferred above what few judged alike, and says how far that is known', () => {
    const ideas = Array.from({ length: 14 }, (_, index): TalliedIdea => ({
      ideaId: `i${String(index).padStart(2, '0')}`,
      ...{ agree: 14 - index, disagree: 1 + index, pass: 0 },
    }));
    const fresh = [
      { ideaId: 'best', agree: 0, disagree: 0, pass: 0 },
      { ideaId: 'worst', agree: 0, disagree: 0, pass: 0 },
    ];
    const chain = ideas.slice(1).flatMap((idea, index): PairCount[] => [
      { first: ideas[index]!.ideaId, second: idea.ideaId, firstWins: 4, secondWins: 1 },
      { first: 'best', second: idea.ideaId, firstWins: 3, secondWins: 0 },
      { first: idea.ideaId, second: 'worst', firstWins: 3, secondWins: 0 },
    ]);
    const { methodVersion, parameters, ideas: lines } = ranked([...ideas, ...fresh], chain);
    const lineOf = (id: string): RankedIdea => lines.find(({ ideaId }) => ideaId === id)!;
    expect(methodVersion).toBe('agree-disagree-pass/5');
    expect(parameters.slope).toBeGreaterThan(0.1);
    expect(lineOf('best').score).toBeGreaterThan(lineOf('worst').score + 0.3);
    expect(lineOf('best').strength).toBeGreaterThan(0);
    expect(lineOf('best').strengthVariance).toBeLessThan(parameters.spread!);
    expect(ranked([...ideas, ...fresh], chain, PEOPLE).methodVersion).toBe('agree-disagree-pass/6');
  });
});

describe('pairs of ideas of which some went up in others', () => {
  it('count for where each ended, every choice, and not between two that are one', () => {
    const counts = [
      { first: 'a', second: 'x', firstWins: 2, secondWins: 1 },
      { first: 'b', second: 'x', firstWins: 1, secondWins: 0 },
      { first: 'a', second: 'b', firstWins: 5, secondWins: 0 },
      { first: 'x', second: 'y', firstWins: 0, secondWins: 0 },
    ];
    expect(mergedPairs(counts, new Map([['b', 'a']]))).toEqual([
      { first: 'a', second: 'x', firstWins: 3, secondWins: 1 },
    ]);
    expect(
      mergedPairs(
        counts,
        new Map([
          ['a', 'z'],
          ['b', 'z'],
        ]),
      ),
    ).toEqual([{ first: 'x', second: 'z', firstWins: 1, secondWins: 3 }]);
  });
});
