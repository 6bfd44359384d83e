import { votesIn } from './votes-in.js';

describe('the votes in a record', () => {
  const pairs = [
    ['a', 'b', 'first', 2],
    ['a', 'c', 'second', 7],
    ['b', 'c', 'equal', 3],
  ] as const;

  it('count the six pairs of an answered set of four once', () => {
    const totals = [['a', '', 'agree', 5], ...pairs] as const;
    expect(votesIn({ method: 'agree-disagree-pass', ballots: 17, totals })).toBe(7);
  });

  it('are the pairs themselves where pairs are what is asked', () => {
    expect(votesIn({ method: 'pairwise', ballots: 12, totals: pairs })).toBe(12);
  });
});
