import { heardIdeas } from './heard-ideas.js';

const counts = (ideaId: string, ...positions: [agree: number, disagree: number][]) =>
  positions.map(([agree, disagree], stratum) => ({ ideaId, stratum, agree, disagree }));
const heard = (total: number, ...positions: [agree: number, disagree: number][]): boolean =>
  heardIdeas(counts('idea', ...positions), new Map([['idea', total]]), 2).length > 0;

describe('ideas of which something may be said by part of the roll', () => {
  it('have five positions in every part', () => {
    expect(heardIdeas(counts('idea', [4, 1], [0, 6]), new Map([['idea', 11]]), 2)).toEqual([
      { ideaId: 'idea', agrees: [4, 0], trials: [5, 6] },
    ]);
    expect(heard(10, [4, 0], [0, 6])).toBe(false);
    expect(heard(6, [3, 3])).toBe(false);
  });

  it('leave nobody to be found by subtracting the parts from the total', () => {
    expect(heard(15, [5, 0], [5, 1])).toBe(false);
    expect(heard(16, [5, 0], [5, 1])).toBe(true);
  });

  it('are on the list', () => {
    expect(heardIdeas(counts('gone', [5, 5], [5, 5]), new Map(), 2)).toEqual([]);
  });
});
