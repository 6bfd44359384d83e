import pg from 'pg';

/** Attempts are counted, a mail is sent, and what is queued is worked off meanwhile. */
const counted = [
  'people.rule_check',
  'people.mail',
  'people.password_link',
  'people.sign_in_attempt',
  'people.password_request',
  'people.self_registration',
];

/** How many rows every table of every service has. */
export async function rowsPerTable(databaseUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.filter((table) => !counted.includes(table.name))) {
      const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${name}`);
      counts[name] = rows[0]?.rows ?? 0;
    }
    return counts;
  } finally {
    await client.end();
  }
}
