import pg from 'pg';

const lockKey = [7_103, 1] as const;

/** Held for as long as one process runs the suite, or works in its stead, on a database. */
export interface InstallationLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the database for this process. Two suites on one database would each keep half of the events from the
 * other, so the second one is refused. The lock ends with the connection: a killed process leaves none behind.
 * @returns undefined when another process holds it
 */
export async function takeInstallationLock(databaseUrl: string): Promise<InstallationLock | undefined> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'zwerm-installation-lock',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
    ...lockKey,
  ]);
  if (rows[0]?.held) return { release: () => client.end() };
  await client.end();
  return undefined;
}
