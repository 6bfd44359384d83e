import fc from 'fast-check';
import { mergeStrata } from './merge-strata.js';

const recorded = fc
  .array(fc.nat(500), { minLength: 1, maxLength: 30 })
  .map((heads) => heads.map((headcount, index) => ({ id: `unit-${index}`, headcount })));

describe('strata to count by', () => {
  it('keeps strata of five per cent and more, and merges the small ones', () => {
    expect(
      mergeStrata([
        { id: 'north', headcount: 600 },
        { id: 'boat', headcount: 10 },
        { id: 'south', headcount: 370 },
        { id: 'lab', headcount: 20 },
      ]),
    ).toEqual([
      { members: ['north'], share: 0.6 },
      { members: ['boat', 'lab', 'south'], share: 0.4 },
    ]);
  });

  it('merges strata of fewer people than asked, whatever their share', () => {
    const units = [
      { id: 'north', headcount: 30 },
      { id: 'south', headcount: 20 },
      { id: 'lab', headcount: 10 },
    ];
    expect(mergeStrata(units, 15).map(({ members }) => members)).toEqual([['lab', 'south'], ['north']]);
    expect(mergeStrata(units, 40)).toEqual([{ members: ['lab', 'north', 'south'], share: 1 }]);
  });

  it('is one stratum for one unit, and for no people', () => {
    expect(mergeStrata([{ id: 'all', headcount: 7 }])).toEqual([{ members: ['all'], share: 1 }]);
    expect(
      mergeStrata([
        { id: 'b', headcount: 0 },
        { id: 'a', headcount: 0 },
      ]),
    ).toEqual([{ members: ['a', 'b'], share: 1 }]);
  });

  it('never leaves a stratum below five per cent, never more than eight, and loses nobody', () => {
    fc.assert(
      fc.property(recorded, (units) => {
        const strata = mergeStrata(units);
        expect(strata.length).toBeLessThanOrEqual(8);
        if (strata.length > 1)
          expect(Math.min(...strata.map(({ share }) => share))).toBeGreaterThanOrEqual(0.05);
        expect(strata.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(strata.flatMap(({ members }) => members).sort()).toEqual(units.map(({ id }) => id).sort());
      }),
    );
  });

  it('depends on the set of strata only', () => {
    fc.assert(
      fc.property(recorded, (units) => {
        expect(mergeStrata([...units].reverse())).toEqual(mergeStrata(units));
      }),
    );
  });

  it('refuses headcounts that are none, and a stratum twice', () => {
    expect(() => mergeStrata([{ id: 'a', headcount: -1 }])).toThrow(RangeError);
    expect(() =>
      mergeStrata([
        { id: 'a', headcount: 1 },
        { id: 'a', headcount: 2 },
      ]),
    ).toThrow(RangeError);
  });
});
