import pg from 'pg';

/**
 * Waits until the record says so: what one service committed reaches the next one a moment later.
 * @param sql a query whose first row has a boolean `is_so`; schemas are named in full
 * @throws Error when it has not come true after three minutes
 */
export async function until(databaseUrl: string, sql: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let triesLeft = 3_600; triesLeft > 0; triesLeft--) {
      const { rows } = await client.query<{ is_so: boolean | null }>(sql, [...values]);
      if (rows[0]?.is_so) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`after three minutes this had not come true: ${sql}`);
  } finally {
    await client.end();
  }
}
