import { countOf } from './round-count.js';

describe('counting a round', () => {
  it('counts each choice of each idea and aspect, adds up numbers, and leaves out what was taken back', () => {
    const votes = [
      { ideaId: 'b', aspect: 'c1', choice: '4' },
      { ideaId: 'a', aspect: '', choice: 'agree' },
      { ideaId: 'b', aspect: 'c1', choice: '5' },
      { ideaId: 'a', aspect: '', choice: 'agree' },
      { ideaId: 'a', aspect: '', choice: null },
    ];
    expect(countOf(votes)).toEqual({
      ballots: 4,
      totals: [
        ['a', '', 'agree', 2],
        ['b', 'c1', '4', 1],
        ['b', 'c1', '5', 1],
      ],
      sums: [['b', 'c1', 9]],
    });
  });
});
