import { columnPlaces } from './import-columns.js';
import { readRow } from './import-row.js';

const header = ['Naam', 'E-mail', 'Soort', 'Eenheid', 'Einddatum', 'Expertise'];
const read = (...cells: string[]) => readRow(2, cells, columnPlaces(header));

describe('a row of an import', () => {
  it('is read in Dutch or English, whatever the case and order of the headings', () => {
    const english = columnPlaces(['EMAIL', 'Job  title', ' name ']);
    expect([...english.places]).toEqual([
      ['email', 0],
      ['jobTitle', 1],
      ['name', 2],
    ]);
    expect(read('Noor', 'NOOR@Example.org', 'Klant', 'Net / Storing', '3-1-2027', 'a|b').row).toMatchObject({
      name: 'Noor',
      email: 'noor@example.org',
      kind: 'customer',
      unit: ['Net', 'Storing'],
      endsOn: '2027-01-03',
      expertise: ['a', 'b'],
    });
  });

  it.each([
    [['Noor', 'no address'], 'email', 'not-an-address'],
    [['Noor', ''], 'email', 'missing'],
    [['No\0or', 'a@b.example'], 'name', 'bad-text'],
    [['x'.repeat(121), 'a@b.example'], 'name', 'too-long'],
    [['Noor', 'a@b.example', 'administrator'], 'kind', 'unknown-value'],
    [['Noor', 'a@b.example', '', '', '2027-02-30'], 'endsOn', 'not-a-day'],
    [['Noor', 'a@b.example', '', '', 'constructor'], 'endsOn', 'not-a-day'],
  ])('%j is refused for its %s: %s', (cells, column, code) => {
    expect(read(...cells).problems).toEqual([{ row: 2, column, code }]);
  });

  it('takes hostile headings for what they are: unknown', () => {
    const hostile = ['__proto__', 'constructor', '__proto__[x]', 'toString'];
    const { places, ignored } = columnPlaces([...hostile, 'naam', 'Name']);
    expect(ignored).toEqual(hostile);
    expect([...places.keys()]).toEqual(['name']);
    expect(columnPlaces(['naam', 'Name']).twice).toEqual(['Name']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
