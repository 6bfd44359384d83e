import { dampedKinds, dampedTop } from './damped-top.js';
import type { VoteCount } from './tallied-ideas.js';
import { thinTop } from './thin-top.js';

describe('the top list with less weight for who skips nearly everything', () => {
  const count = (ideaId: string, part: number | null, agree: number, disagree: number): VoteCount => ({
    ...{ ideaId, part, agree, disagree, pass: 0 },
  });
  const question = {
    topCount: 1,
    people: [60, 40],
    isWeighed: true,
    listed: new Set(['a', 'b']),
    comparisons: [],
  };
  const kinds = [
    { judged: 17, shown: 20, people: 30 },
    { judged: 1, shown: 41, people: 20 },
  ];

  it('weighs only those people less', () => {
    expect(dampedKinds(kinds)).toEqual([{ ...kinds[1], weight: expect.closeTo(2 / 21.5, 5) as number }]);
  });

  it.each([true, false])(
    'says which ideas would move, and how much weight that takes (parts weigh: %s)',
    (isWeighed) => {
      const honest = [
        count('a', 0, 20, 10),
        count('a', 1, 10, 5),
        count('b', 0, 24, 6),
        count('b', 1, 12, 3),
      ];
      const brigade = [...honest, count('a', 0, 20, 0), count('a', 1, 20, 0)];
      const weighed = [...honest, count('a', 0, 1.875, 0), count('a', null, 1.875, 0)];
      const { removed, ...moves } = dampedTop(brigade, weighed, kinds, { ...question, isWeighed });
      expect(moves).toEqual({ movesIn: ['b'], movesOut: ['a'] });
      expect(removed).toBeCloseTo((20 * (1 - 2 / 21.5)) / (30 * 17 + 20), 5);
      expect(dampedTop(honest, honest, kinds, question)).toMatchObject({ movesIn: [], movesOut: [] });
    },
  );

  it.each([true, false])('starts from the list that the ranking has (parts weigh: %s)', (isWeighed) => {
    const counts = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((ideaId, at) => [
      count(ideaId, 0, 5 + 3 * at, 20 - 2 * at),
      count(ideaId, 1, 14 - 2 * at, 3),
      count(ideaId, null, at, 2),
    ]);
    const asked = { ...question, topCount: 3, isWeighed, listed: new Set('abcdef') };
    const ranked = thinTop(counts, asked).items.map(({ ideaId }) => ideaId);
    const emptied = counts
      .filter(({ ideaId }) => ranked.includes(ideaId))
      .map((one) => ({ ...one, agree: 0 }));
    const rest = counts.filter(({ ideaId }) => !ranked.includes(ideaId));
    expect(dampedTop(counts, [...rest, ...emptied], kinds, asked).movesOut).toEqual(ranked);
  });
});
