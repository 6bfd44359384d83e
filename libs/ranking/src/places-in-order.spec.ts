import fc from 'fast-check';
import { placesInOrder } from './places-in-order.js';

const numbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), {
  maxLength: 300,
});

describe('places in order', () => {
  it('is the order that comparing gives, equal ones as they came', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const compared = [...values.keys()].sort((a, b) => {
          const [one = 0, other = 0] = [values[a], values[b]];
          return one < other ? -1 : one > other ? 1 : a - b;
        });
        expect([...placesInOrder(Float64Array.from(values))]).toEqual(compared);
      }),
    );
  });

  it('keeps a given order among equal ones, and takes only the places given', () => {
    const keys = Float64Array.of(2, -0, 1, 0, 2);
    expect([...placesInOrder(keys, Uint32Array.of(4, 3, 1, 0))]).toEqual([3, 1, 4, 0]);
  });
});
