import { lowered, marksOfOrder, movedTo, orderOf, raised, tied, without } from './own-order.js';

describe('an own order', () => {
  const order = [['a'], ['b', 'c'], ['d']];

  it('goes to marks and back', () => {
    expect(marksOfOrder(order).map(({ ideaId, value }) => ideaId + value)).toEqual(['a1', 'b2', 'c2', 'd3']);
    expect(orderOf(marksOfOrder(order))).toEqual(order);
  });

  it.each([
    ['raised', raised(order, 'd'), [['a'], ['d'], ['b', 'c']]],
    ['raised out of a tie', raised(order, 'c'), [['a'], ['c'], ['b'], ['d']]],
    ['raised at the top', raised(order, 'a'), order],
    ['lowered', lowered(order, 'a'), [['b', 'c'], ['a'], ['d']]],
    ['lowered out of a tie', lowered(order, 'b'), [['a'], ['c'], ['b'], ['d']]],
    ['lowered at the end', lowered(order, 'd'), order],
    ['tied', tied(order, 'd'), [['a'], ['b', 'c', 'd']]],
    ['moved up', movedTo(order, 'd', 0), [['d'], ['a'], ['b', 'c']]],
    ['moved down past a shared place', movedTo(order, 'a', 2), [['b', 'c'], ['a'], ['d']]],
    ['moved to the end', movedTo(order, 'a', 3), [['b', 'c'], ['d'], ['a']]],
    ['moved out of a shared place', movedTo(order, 'b', 3), [['a'], ['c'], ['d'], ['b']]],
    ['taken out', without(order, 'a'), [['b', 'c'], ['d']]],
  ])('%s', (_how, now, expected) => expect(now).toEqual(expected));
});
