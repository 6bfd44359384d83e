import { rulesOf } from '@zwerm/domain/voting-rules';
import fc from 'fast-check';
import { rankCounts, type IdeaCounts } from '@zwerm/ranking/round-counts';
import { listedIdeas } from './listed-ideas.js';

const counts = (ideaId: string, agree: number, disagree: number): IdeaCounts => ({
  ideaId,
  agree,
  disagree,
  pass: 0,
  supporters: 0,
  marks: 0,
  points: 0,
});
const ranking = rankCounts(
  { method: 'agree-disagree-pass', rules: rulesOf('agree-disagree-pass'), strata: [] },
  [counts('best', 90, 2), counts('middle', 60, 30), counts('worst', 5, 80)],
  100,
);
const placesOf = (ids: string[], participants = 100, of = ranking) =>
  listedIdeas(of, new Set(ids), participants).lines.map(({ ideaId, rank, tier }) => [ideaId, rank, tier]);

describe('the listed ideas', () => {
  it('are those on the table, with their places in the ranking', () => {
    expect(placesOf(['worst', 'best', 'middle'])).toEqual([
      ['best', 1, 1],
      ['middle', 2, 2],
      ['worst', 3, 3],
    ]);
  });

  it('close up when an idea is left out, and keep their numbers', () => {
    expect(placesOf(['worst', 'middle'])).toEqual([
      ['middle', 1, 1],
      ['worst', 2, 2],
    ]);
    const scores = listedIdeas(ranking, new Set(['worst', 'middle']), 100).lines.map(({ score }) => score);
    expect(scores).toEqual(ranking.ideas.slice(1).map(({ score }) => score));
  });

  it('end with those nobody judged: one rank, one tier, the prior as score', () => {
    const { lines, judged } = listedIdeas(ranking, new Set(['best', 'new', 'newer']), 100);
    expect(judged).toBe(1);
    expect(lines.map(({ rank, tier }) => [rank, tier])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
    ]);
    expect(lines[1]).toMatchObject({ n: 0, score: 0.66 });
  });

  it('hold everything at one rank before the first vote', () => {
    const empty = rankCounts({ method: 'support', rules: rulesOf('support'), strata: [] }, [], 0);
    expect(placesOf(['a', 'b'], 0, empty).map(([, rank, tier]) => [rank, tier])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('count supporters out of all participants, also for ideas without any', () => {
    const support = rankCounts(
      { method: 'support', rules: rulesOf('support'), strata: [] },
      [{ ...counts('liked', 0, 0), supporters: 8 }],
      10,
    );
    const { lines } = listedIdeas(support, new Set(['liked', 'unseen']), 10);
    expect(lines).toMatchObject([
      { ideaId: 'liked', agree: 8, n: 10 },
      { ideaId: 'unseen', agree: 0, n: 10, rank: 2, tier: 2 },
    ]);
  });

  it('hold each listed idea once, ranks as 1, 2, 2, 4 and tiers without a gap', () => {
    const tallies = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.boolean()), { maxLength: 25 });
    fc.assert(
      fc.property(tallies, (list) => {
        const all = list.map(([agree, disagree], index) => counts(`idea-${index}`, agree, disagree));
        const listed = new Set(list.flatMap(([, , isListed], index) => (isListed ? [`idea-${index}`] : [])));
        const { lines } = listedIdeas(
          rankCounts(
            { method: 'agree-disagree-pass', rules: rulesOf('agree-disagree-pass'), strata: [] },
            all,
            40,
          ),
          listed,
          40,
        );
        expect(new Set(lines.map(({ ideaId }) => ideaId))).toEqual(listed);
        expect(lines).toHaveLength(listed.size);
        lines.forEach((line, index) => {
          const above = lines[index - 1];
          expect(line.rank === above?.rank || line.rank === index + 1).toBe(true);
          expect(line.tier - (above?.tier ?? 0)).toBeLessThanOrEqual(1);
          expect(line.tier).toBeGreaterThanOrEqual(above?.tier ?? 1);
        });
      }),
    );
  });
});
