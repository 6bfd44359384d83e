import type { TestDatabase } from './test-database.js';

/** Puts a fixed moment, or an offset of the real clock, in the place of one service's database clock. */
export async function setDatabaseClock(
  database: TestDatabase,
  schema: string,
  sqlExpression: string,
): Promise<void> {
  await database.query(
    `create or replace function ${schema}.database_now() returns timestamptz language sql volatile as $$ select ${sqlExpression} $$`,
  );
}

/** Stops one service's database clock at a moment (ISO 8601). */
export const stopDatabaseClock = (database: TestDatabase, schema: string, at: string): Promise<void> =>
  setDatabaseClock(database, schema, `timestamptz '${at}'`);

/** Lets one service's database clock run again. */
export const restoreDatabaseClock = (database: TestDatabase, schema: string): Promise<void> =>
  setDatabaseClock(database, schema, 'clock_timestamp()');
