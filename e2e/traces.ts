import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withPlumbing } from '@zwerm/platform/personal-records/plumbing-records';
import type { PersonalPart } from '@zwerm/platform/personal-records/personal-records';
import { allServices } from '@zwerm/suite/services';
import pg from 'pg';

export interface DeclaredPart extends PersonalPart {
  readonly service: string;
  readonly schema: string;
  /** Columns of its table that are about the thing, not the person. */
  readonly impersonal: readonly string[];
}

/** Every part that any service declares. */
export const partsOf = (): DeclaredPart[] =>
  allServices.flatMap(({ name: service, database: { schema }, personalRecords }) =>
    withPlumbing(personalRecords).parts.map((part) => ({
      ...part,
      service,
      schema,
      impersonal: personalRecords.impersonal[part.table] ?? [],
    })),
  );

/** Gone again within a minute, so nothing can be asked of its rows. */
export const fleeting = ['group-rules-to-check', 'password-requests'];

/** What no person can do over the API in a test: rows about `:person`, holding `:mark`. */
const rowsByHand = [
  `insert into people.sign_in_attempt (account_hash, source)
   select sha256(convert_to(lower(email), 'utf8')), ':mark' from people.person where id = :person`,
  ...['now()', `now() + interval '1 year'`].map(
    (next) => `insert into people.mail (kind, person_id, recipient, content, next_attempt_at)
   select 'help-answered', id, email, '{"language":"nl","subject":":mark","paragraphs":[":mark"]}', ${next}
   from people.person where id = :person`,
  ),
  `insert into people.invitation
     (email, kind, language, sponsor_id, invited_by, ends_on, token_hash, expires_at, person_id)
   select email, 'partner', 'nl', id, id, current_date, sha256(':mark'), now(), id
   from people.person where id = :person`,
  `insert into people.self_registration (email, language, is_known, token_hash, expires_at, display_name, decided_by)
   select email, 'nl', false, sha256(':mark'), now(), ':mark', id from people.person where id = :person`,
  `insert into people.person_photo (person_id, large, small) values (:person, ':mark', ':mark')`,
  `insert into people.profile_reminder (person_id) values (:person)`,
  `insert into people.provisioned_person (person_id, document) values (:person, '{"displayName":":mark"}')`,
  `insert into people.provisioning_log (operation, resource, target_id, outcome, status, cause)
   values ('create', 'User', :person, 'failed', 400, ':mark')`,
  `update people.groups set owner_id = :person where kind = 'manual'`,
  `update people.person set manager_id = :person where id <> :person`,
  `insert into people.first_visit (person_id, outcome) values (:person, 'skipped')`,
  `insert into people.help_request (asker_id, question, page) values (:person, ':mark', '/')`,
  `insert into people.help_request (asker_id, answered_by, question, page)
   select id, :person, 'x', '/' from people.person where id <> :person limit 1`,
  `insert into people.password_link (token_hash, person_id, expires_at) values (sha256(':mark'), :person, now())`,
  `insert into people.password_request (email) select email from people.person where id = :person`,
  `insert into people.second_factor (person_id, sealed_secret) values (:person, ':mark')`,
  `insert into people.recovery_code (person_id, code_hash) values (:person, sha256(':mark'))`,
  `insert into people.role_grant (person_id, role, ends_at) values (:person, 'trainer', now())`,
  `insert into people.role_request (person_id, action, role, reason, requested_by, expires_at)
   values (:person, 'give', 'auditor', ':mark', :person, now())`,
  `insert into people.delegation (leader_id, delegate_id, ends_at)
   select :person, id, now() from people.person where id <> :person limit 1`,
  `insert into people.access_log (actor_id, subject_id, act, reason) values (:person, :person, 'test', 'x')`,
  `insert into people.identity (issuer, subject, person_id) values ('https://idp.example', ':mark', :person)`,
  `insert into people.challenge_person (person_id, challenge_id) values (:person, gen_random_uuid())`,
  `insert into gateway.viewing (session_hash, viewer_id, person_id, ends_at)
   values (sha256(':mark'), :person, gen_random_uuid(), now() + interval '1 year')`,
  `insert into gateway.scim_token (name, token_hash, created_by, expires_at) values ('t', sha256(':mark'), :person, now() + interval '1 year')`,
  `update ideas.idea set co_author_ids = array[:person]::uuid[]
   where id = (select id from ideas.idea where author_id <> :person limit 1)`,
  `update ideas.idea set stepped_out_ids = array[:person]::uuid[]
   where id = (select id from ideas.idea where author_id <> :person limit 1)`,
  `update challenges.challenge set rules = rules || jsonb_build_object('juryPersonIds', jsonb_build_array(:person))
   where id = (select id from challenges.challenge limit 1)`,
  // A round that somebody voted in takes no other rules, so it is one of its own, which never opens.
  `insert into voting.round (id, challenge_id, number, method, results, state, opens_at, closes_at, rules)
   select gen_random_uuid(), gen_random_uuid(), 1, method, results, 'scheduled', '2999-01-01', '2999-01-02',
     rules || jsonb_build_object('juryPersonIds', jsonb_build_array(:person))
   from voting.round limit 1`,
  `insert into voting.impression (round_id, viewer_key, idea_id, shown_on, is_skipped)
   select id, uuid_send(:person::uuid), gen_random_uuid(), current_date, false from voting.round limit 1`,
  `with made as (
     insert into voting.merge (round_id, absorbed_id, survivor_id, is_undone)
     select id, gen_random_uuid(), gen_random_uuid(), true from voting.round limit 1 returning id, round_id
   )
   insert into voting.merge_step (round_id, step, merge_id, is_undo, person_id, at, reason, fact)
   select round_id, 1, id, false, :person, now(), 'x', '{}' from made`,
  `insert into voting.merge_told (person_id, round_id, step) select :person, id, 1 from voting.round limit 1`,
  `insert into voting.vote_reason (ballot_ref, reason)
   select ballot_ref, ':mark' from voting.ballot where voter_key = uuid_send(:person) limit 1`,
  ...allServices.map(
    ({
      database: { schema },
    }) => `insert into ${schema}.idempotent_request (actor_id, route, key, request_hash, body)
   values (gen_random_uuid(), 'POST /', ':mark', 'x', jsonb_build_object('id', :person, 'name', ':mark'))`,
  ),
];

/**
 * Makes every part hold at least one row about the person, and writes the mark into every column of it that takes a
 * text, a document or bytes. Parts that stay by policy are left as they are.
 * @throws Error naming the parts that there is no row in
 */
export async function fillEveryPart(databaseUrl: string, personId: string, mark: string): Promise<void> {
  // Triggers of the people service find their tables by its search path.
  await withClient(databaseUrl, 'people', async (client) => {
    for (const sql of rowsByHand)
      await client.query(sql.replaceAll(':person', `'${personId}'`).replaceAll(':mark', mark));
  });
  const empty: string[] = [];
  for (const part of partsOf().filter(({ name }) => !fleeting.includes(name)))
    await withClient(databaseUrl, part.schema, async (client) => {
      if ((await rowsIn(client, part, personId)) === 0) empty.push(`${part.service}/${part.name}`);
      if (part.erasure.effect !== 'keep') await markColumns(client, part, personId, mark);
    });
  if (empty.length > 0)
    throw new Error(`no row in ${empty.join(', ')}: add one to rowsByHand in e2e/traces.ts`);
}

const valueOfType: Record<string, string> = {
  text: '$2::text',
  jsonb: 'to_jsonb($2::text)',
  bytea: `convert_to($2::text, 'utf8')`,
  _text: 'array[$2::text]',
};

/** A column that has rules of its own, or by which the rows are found, keeps what it had. */
async function markColumns(
  client: pg.Client,
  part: DeclaredPart,
  personId: string,
  mark: string,
): Promise<void> {
  const { rows } = await client.query<{ column: string; type: string }>(
    `select column_name as column, udt_name as type from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER'`,
    [part.schema, part.table],
  );
  const before = await rowsIn(client, part, personId);
  for (const { column, type } of rows) {
    const value = valueOfType[type];
    const isNamed = [...part.exported, ...(part.secret ?? [])].includes(column);
    if (!value || !isNamed || part.impersonal.includes(column)) continue;
    await client.query('begin');
    try {
      await client.query(
        `update ${part.table} set ${column} = ${value}
         where (${part.rows}) and $1::uuid is not null and coalesce(${column}::text, '') not ilike '%' || $2 || '%'`,
        [personId, mark],
      );
      await client.query((await rowsIn(client, part, personId)) === before ? 'commit' : 'rollback');
    } catch {
      await client.query('rollback');
    }
  }
}

async function rowsIn(client: pg.Client, { table, rows }: DeclaredPart, personId: string): Promise<number> {
  const found = await client.query<{ rows: number }>(
    `select count(*)::int as rows from ${table} where (${rows}) and $1::uuid is not null`,
    [personId],
  );
  return found.rows[0]?.rows ?? 0;
}

/** Where the mark stands, ignoring case: tables of any schema, and files of the data folder. */
export async function tracesOf(databaseUrl: string, dataDir: string, mark: string): Promise<string[]> {
  const places = filesBelow(dataDir).filter((file) =>
    readFileSync(file, 'latin1').toLowerCase().includes(mark.toLowerCase()),
  );
  await withClient(databaseUrl, 'public', async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select 1 from ${name} as row where row::text ilike '%' || $1 || '%' or row::text like '%' || $2 || '%' limit 1`,
        [mark, Buffer.from(mark).toString('hex')],
      );
      if (rows.length > 0) places.push(name);
    }
  });
  return places;
}

/** Not the embedded database itself: its tables are looked through one by one. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => !file.startsWith(path.join(folder, 'postgres')))
    : [];

async function withClient(
  url: string,
  schema: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema},public` });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
