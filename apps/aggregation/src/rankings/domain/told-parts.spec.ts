import fc from 'fast-check';
import { fewestPeople } from '@zwerm/ranking/strata/heard-ideas';
import { toldParts } from './told-parts.js';

describe('what is told by part of the roll', () => {
  it('is every part by itself when enough people of each are counted', () => {
    expect(toldParts([40, 5, 12], 0)).toEqual([[0], [1], [2]]);
    expect(toldParts([40, 5, 12], 7)).toEqual([[0], [1], [2]]);
  });

  it('joins parts of which few are counted, with a larger one as long as they are few together', () => {
    expect(toldParts([40, 4, 12, 3], 0)).toEqual([[0], [2], [1, 3]]);
    expect(toldParts([40, 4, 12], 0)).toEqual([[0], [1, 2]]);
    expect(toldParts([40, 0, 12], 0)).toEqual([[0], [1, 2]]);
  });

  it('is nothing when one to four people of no part would remain, or one group is all there is', () => {
    expect(toldParts([40, 12], 4)).toEqual([]);
    expect(toldParts([40, 4], 0)).toEqual([]);
    expect(toldParts([2, 1], 0)).toEqual([]);
  });

  it('never tells of one to four people, and puts every part in one group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 2, maxLength: 8 }), fc.nat(12), (people, others) => {
        const groups = toldParts(people, others);
        if (groups.length === 0) return;
        expect(groups.flat().sort()).toEqual(people.map((_count, part) => part));
        for (const group of groups)
          expect(group.reduce((sum, part) => sum + people[part]!, 0)).toBeGreaterThanOrEqual(fewestPeople);
      }),
    );
  });
});
