import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one test file, cloned from the template in which all schemas are ready. */
export interface TestDatabase {
  readonly url: string;
  readonly query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
  readonly drop: () => Promise<void>;
}

const templateDatabase = 'zwerm_template';

/**
 * @param schema search path of `query`; other schemas can be named in full
 * @param isEmpty start from nothing instead of from the template, as migrations tests do
 */
export async function createTestDatabase(schema = 'public', isEmpty = false): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl)
    throw new Error('TEST_DATABASE_URL is not set: run this test in the db, component or e2e project');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(
    serverUrl,
    `create database ${name} template ${isEmpty ? 'template0' : templateDatabase} strategy file_copy`,
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({
    connectionString: url.href,
    max: 4,
    options: `-c search_path=${schema},public`,
  });
  // Dropping the database with force ends idle connections: that is no failure of the test.
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    drop: async () => {
      await pool.end();
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
