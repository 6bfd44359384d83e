import { dampedTop } from './damped-top.js';
import type { VoteCount } from './tallied-ideas.js';
import { thinTop } from './thin-top.js';

describe('on how little the top list stands', () => {
  const count = (ideaId: string, part: number | null, agree: number, disagree = 0): VoteCount => ({
    ...{ ideaId, part, agree, disagree, pass: 3 },
  });
  const question = {
    topCount: 2,
    people: [60, 35, 5],
    isWeighed: true,
    listed: new Set(['a', 'b', 'c']),
    comparisons: [],
  };

  it('says how many people took a position, and of how many large parts too few did', () => {
    const counts = [
      ...[count('a', 0, 40), count('a', 1, 9), count('a', 2, 1)],
      ...[count('b', 0, 10, 2), count('b', 1, 11, 2), count('b', null, 1)],
      count('c', 0, 1, 30),
    ];
    expect(thinTop(counts, question)).toMatchObject({
      topCount: 2,
      parts: 2,
      items: [
        { ideaId: 'a', n: 50, isThin: false, missingParts: 1 },
        { ideaId: 'b', n: 26, isThin: true, missingParts: 0 },
      ],
    });
  });

  it('lists what is on the table, in the order of the ranking', () => {
    const counts = [count('gone', 0, 90), count('c', 0, 10, 10), count('a', 0, 30), count('b', 1, 20, 5)];
    const whole = { ...question, people: [], isWeighed: false };
    expect(thinTop(counts, whole)).toMatchObject({ parts: 0, items: [{ ideaId: 'a' }, { ideaId: 'b' }] });
  });

  it('has what people preferred on top, though few judged it, as the ranking does', () => {
    const others = Array.from({ length: 12 }, (_, at) => count(`o${at}`, 0, 12 - at, at));
    const comparisons = others.map(({ ideaId }) => ({
      ...{ first: 'fresh', second: ideaId, firstWins: 4, secondWins: 0 },
    }));
    const chain = others.slice(1).map(({ ideaId }, at) => ({
      ...{ first: `o${at}`, second: ideaId, firstWins: 4, secondWins: 1 },
    }));
    const whole = { ...question, people: [], isWeighed: false, listed: new Set(['fresh', 'o1', 'o2']) };
    const asked = { ...whole, topCount: 1, comparisons: [...comparisons, ...chain] };
    expect(thinTop(others, asked).items).toMatchObject([{ ideaId: 'fresh', n: 0, isThin: true }]);
    expect(dampedTop(others, others, [], asked)).toMatchObject({ movesIn: [], movesOut: [] });
    expect(dampedTop(others, [], [], asked).movesOut).toEqual([]);
  });
});
