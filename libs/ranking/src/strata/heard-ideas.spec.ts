import { isHeard } from './heard-ideas.js';

const heard = (n: number, ...trials: number[]): boolean =>
  isHeard({ n, byPart: { agrees: trials.map(() => 0), trials } });

describe('ideas of which something may be said by part of the roll', () => {
  it('have five positions in every part', () => {
    expect(heard(11, 5, 6)).toBe(true);
    expect(heard(10, 4, 6)).toBe(false);
    expect(heard(6, 6, 0)).toBe(false);
  });

  it('leave nobody to be found by subtracting the parts from the total', () => {
    expect(heard(15, 5, 6)).toBe(false);
    expect(heard(16, 5, 6)).toBe(true);
  });
});
