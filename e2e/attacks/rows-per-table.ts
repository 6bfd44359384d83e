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

/** Marked when they are used, or worked off in their own time. */
const touched =
  /\.(?:session|access_token|outbox|inbox|log_leaf|log_tile|log_checkpoint|log_key|log_restore|exposure|organic_vote)$/;

/** How many rows every table of every service has. */
export const rowsPerTable = (databaseUrl: string): Promise<Record<string, unknown>> =>
  perTable(databaseUrl, 'count(*)::int', (table) => !counted.includes(table));

/** A digest of all that every table of every service holds, but for what is marked as used in passing. */
export const contentPerTable = (databaseUrl: string): Promise<Record<string, unknown>> =>
  perTable(
    databaseUrl,
    "md5(coalesce(string_agg(md5(held::text), '' order by md5(held::text)), ''))",
    (table) => !counted.includes(table) && !touched.test(table),
  );

async function perTable(
  databaseUrl: string,
  expression: string,
  isOfInterest: (table: string) => boolean,
): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: Record<string, unknown> = {};
    for (const { name } of tables.filter((table) => isOfInterest(table.name))) {
      const { rows } = await client.query<{ found: unknown }>(
        `select ${expression} as found from ${name} as held`,
      );
      found[name] = rows[0]?.found;
    }
    return found;
  } finally {
    await client.end();
  }
}
