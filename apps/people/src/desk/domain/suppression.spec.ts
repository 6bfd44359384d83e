import fc from 'fast-check';
import { fewestPeople, shownUnits, type UnitOfPeople } from './suppression.js';

const unit = (id: string, placed: number, parentId: string | null = null): UnitOfPeople => ({
  id,
  placed,
  parentId,
});
const shown = (...units: UnitOfPeople[]): string[] => [...shownUnits(units)].sort();

describe('which units show figures', () => {
  it('are those of five people or more', () => {
    expect(shown(unit('a', 5), unit('b', 4), unit('c', 0))).toEqual(['a']);
  });

  it('hide a second unit where the first would follow from the total', () => {
    expect(
      shown(unit('top', 0), unit('small', 3, 'top'), unit('next', 6, 'top'), unit('large', 20, 'top')),
    ).toEqual(['large', 'top']);
  });

  it('need no second one where two small ones hide each other', () => {
    expect(shown(unit('top', 0), unit('a', 3, 'top'), unit('b', 4, 'top'), unit('c', 9, 'top'))).toEqual([
      'c',
      'top',
    ]);
  });

  it('hide one where few people work in the unit above itself', () => {
    expect(shown(unit('top', 1), unit('a', 9, 'top'))).toEqual(['top']);
  });

  it('show a unit whose people all work in shown units below', () => {
    expect(shown(unit('top', 0), unit('a', 9, 'top'), unit('b', 5, 'top'))).toEqual(['a', 'b', 'top']);
  });

  it('are none in an organisation of four', () => {
    expect(shown(unit('top', 1), unit('a', 3, 'top'))).toEqual([]);
  });
});

/** A tree: each unit lies in one before it, or at the top. */
const anyTree = fc
  .array(fc.record({ placed: fc.integer({ min: 0, max: 9 }), parent: fc.nat() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(({ placed, parent }, index) =>
      unit(`u${index}`, placed, parent % (index + 1) === index ? null : `u${parent % (index + 1)}`),
    ),
  );

const isBelow = (units: readonly UnitOfPeople[], id: string, top: string): boolean => {
  for (let at: string | null = id; at !== null; at = units.find((one) => one.id === at)?.parentId ?? null)
    if (at === top) return true;
  return false;
};
/** One row per figure: which cells (people placed in one unit itself) it adds up; empty cells are no unknowns. */
const rowOf = (units: readonly UnitOfPeople[], top: string): number[] =>
  units.map(({ id, placed }) => (placed > 0 && isBelow(units, id, top) ? 1 : 0));

/** Rank by elimination over the rationals; the entries stay small enough for floating point here. */
function rankOf(matrix: readonly number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    rows.forEach((row, index) => {
      if (index === rank) return;
      const factor = row[column]! / rows[rank]![column]!;
      row.forEach((_, at) => (row[at]! -= factor * rows[rank]![at]!));
    });
    rank++;
  }
  return rank;
}

describe('what can be worked out from the figures shown', () => {
  it('is the figure of no unit that is hidden', () => {
    fc.assert(
      fc.property(anyTree, (units) => {
        const open = shownUnits(units);
        const figures = units.filter(({ id }) => open.has(id)).map(({ id }) => rowOf(units, id));
        for (const { id } of units.filter((one) => !open.has(one.id))) {
          const hidden = rowOf(units, id);
          if (!hidden.includes(1)) continue;
          expect(rankOf([...figures, hidden])).toBeGreaterThan(rankOf(figures));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the figure of no group of fewer than five, whichever units make it up', () => {
    fc.assert(
      fc.property(anyTree, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (units, picks) => {
        const open = shownUnits(units);
        const figures = units.filter(({ id }) => open.has(id)).map(({ id }) => rowOf(units, id));
        const group = units.map(({ placed }, index) => (picks[index] && placed > 0 ? 1 : 0));
        const people = units.reduce((sum, { placed }, index) => sum + (group[index] ? placed : 0), 0);
        if (people === 0 || people >= fewestPeople) return;
        expect(rankOf([...figures, group])).toBeGreaterThan(rankOf(figures));
      }),
      { numRuns: 500 },
    );
  });
});
