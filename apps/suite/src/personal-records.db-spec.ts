import { withPlumbing } from '@zwerm/platform/personal-records/plumbing-records';
import type { PersonalRecords } from '@zwerm/platform/personal-records/personal-records';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { allServices } from './services.js';

interface Column {
  readonly table: string;
  readonly column: string;
  /** Of a type that can hold a text, an id or a file. */
  readonly canTell: boolean;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const columnsOf = (schema: string): Promise<Column[]> =>
  database.query<Column>(
    `select table_name as table, column_name as column,
       udt_name not in ('int4', 'int8', 'float8', 'bool', 'timestamptz', 'date') as "canTell"
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = $1 and table_type = 'BASE TABLE' order by 1, 2`,
    [schema],
  );

/** `table.column` of everything that the account names. */
function namedIn({ parts, impersonal }: PersonalRecords): Set<string> {
  const named = new Set<string>();
  const name = (table: string, columns: readonly string[]): void =>
    columns.forEach((column) => named.add(`${table}.${column}`));
  for (const { table, exported, secret = [], file } of parts)
    name(table, [...exported, ...secret, ...(file ? [file.column] : [])]);
  for (const [table, columns] of Object.entries(impersonal)) name(table, columns);
  return named;
}

function unclassified(account: PersonalRecords, columns: readonly Column[]): string[] {
  const named = namedIn(account);
  const personal = new Set(account.parts.map(({ table }) => table));
  return columns
    .filter(({ table, canTell }) => canTell || personal.has(table))
    .map(({ table, column }) => `${table}.${column}`)
    .filter((column) => !named.has(column));
}

describe.each(allServices)(
  'the account that $name gives of personal data',
  ({ database: { schema }, personalRecords }) => {
    const account = withPlumbing(personalRecords);

    it('classifies every column that can hold an id, a text or a file, and every column of a personal table', async () => {
      expect(unclassified(account, await columnsOf(schema))).toEqual([]);
    });

    it('names no column that is not there', async () => {
      const there = new Set((await columnsOf(schema)).map(({ table, column }) => `${table}.${column}`));
      expect([...namedIn(account)].filter((column) => !there.has(column))).toEqual([]);
    });

    it('names each part once, in words of both languages', () => {
      const names = account.parts.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { what, why, seenBy, kept } of account.parts)
        for (const words of [what, why, seenBy, kept]) expect([words.nl, words.en]).not.toContain('');
    });
  },
);

describe('the check itself', () => {
  it('notices a new column, and a new table', () => {
    const account: PersonalRecords = { service: 'ideas', parts: [], impersonal: { idea: ['id'] } };
    const column = { table: 'idea', column: 'author_id', canTell: true };
    expect(unclassified(account, [column])).toEqual(['idea.author_id']);
    expect(unclassified(account, [{ table: 'note', column: 'text', canTell: true }])).toEqual(['note.text']);
  });
});
