import { noticesOf, type SteppedMerge } from './merge-notice.js';

const merge = (absorbedId: string, survivorId: string, madeStep: number, undoneStep: number | null = null) =>
  ({
    id: `${absorbedId}${survivorId}`,
    absorbedId,
    survivorId,
    madeStep,
    reason: 'same',
    undoneStep,
    undoReason: undoneStep === null ? null : 'not the same',
  }) satisfies SteppedMerge;
const steps = (...args: Parameters<typeof noticesOf>) => noticesOf(...args).map(({ step }) => step);

describe('who is told of a merge', () => {
  it('is whoever voted on the absorbed idea, also over an earlier merge, and nobody else', () => {
    const merges = [merge('a', 'b', 1), merge('b', 'c', 2), merge('x', 'y', 3)];
    expect(steps(merges, 0, new Set(['a']))).toEqual([2, 1]);
    expect(steps(merges, 0, new Set(['b']))).toEqual([2]);
    expect(steps(merges, 0, new Set(['c', 'y']))).toEqual([]);
  });

  it('is everybody in a secret round, where no vote is looked at', () => {
    expect(steps([merge('a', 'b', 1)], 0, undefined)).toEqual([1]);
  });

  it('hears of each step once', () => {
    const merges = [merge('a', 'b', 1), merge('c', 'd', 2)];
    expect(steps(merges, 1, new Set(['a', 'c']))).toEqual([2]);
    expect(steps(merges, 2, new Set(['a', 'c']))).toEqual([]);
  });

  it('hears that it was undone only after having heard of it, with the reason for that', () => {
    const merges = [merge('a', 'b', 1, 2)];
    expect(steps(merges, 0, new Set(['a']))).toEqual([]);
    expect(noticesOf(merges, 1, new Set(['a']))).toEqual([
      { absorbedId: 'a', survivorId: 'b', isUndone: true, reason: 'not the same', step: 2 },
    ]);
  });
});
