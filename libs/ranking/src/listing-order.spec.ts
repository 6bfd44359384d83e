import { listingOrder } from './listing-order.js';
import { lotOf } from './lot.js';

const ideasOf = (...ideaIds: string[]): { ideaId: string }[] => ideaIds.map((ideaId) => ({ ideaId }));

describe('the order of a list', () => {
  it('goes by rank, and by lot within a rank', () => {
    const ideas = ideasOf(...Array.from({ length: 500 }, (_, number) => `idea-${number}`));
    const rankOf = (index: number): number => 1 + ((index * 7) % 5);
    const order = listingOrder(ideas, rankOf);
    expect([...order].sort((a, b) => a - b)).toEqual(ideas.map((_idea, index) => index));
    const places = order.map((index) => [rankOf(index), lotOf(`idea-${index}`)] as const);
    expect(places).toEqual([...places].sort(([a, lotA], [b, lotB]) => a - b || lotA - lotB));
  });

  it('goes by id where two ideas drew the same lot', () => {
    expect(lotOf('idea-242280')).toBe(lotOf('idea-63098'));
    for (const ids of [
      ['idea-242280', 'idea-1', 'idea-63098'],
      ['idea-63098', 'idea-1', 'idea-242280'],
    ]) {
      const order = listingOrder(ideasOf(...ids), () => 1).map((index) => ids[index]);
      expect(order.filter((id) => id !== 'idea-1')).toEqual(['idea-242280', 'idea-63098']);
    }
  });
});
