// node bench/roll.mjs: how long it takes to count and to resolve the roll of an audience, and to find one person on
// it, among 50,000 people in 2,000 groups. Needs built code; starts a durable PostgreSQL of its own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateService } from '../libs/platform/dist/database/migrate-service.js';
import { startEmbeddedPostgres } from '../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { votingDatabase } from '../apps/voting/dist/voting.database.js';

const people = 50_000;
const groups = 2_000;
const groupsEach = 10;
const turns = 7;
const voters = 500;

let everybodyMs = NaN;

const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-roll-'));
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg'), port: 29_000 });
await migrateService(postgres.url, votingDatabase);
const database = new pg.Client({ connectionString: postgres.url, options: '-c search_path=voting,public' });
await database.connect();
try {
  await database.query("set plan_cache_mode = 'force_generic_plan'");
  await load();
  console.log(
    `${people} people, ${groups} groups, ${people * groupsEach} memberships; median of ${turns}, in ms\n`,
  );
  everybodyMs = (await timed('select id from person', [])).ms;
  console.log(`reading all people, to compare with: ${everybodyMs.toFixed(1)}\n`);
  console.log('audience                          on the roll   counted  resolved  ratio to all  µs a vote');
  await measure('every employee', { everyone: true });
  await measure('the largest group', { groupIds: (await bySize()).slice(0, 1) });
  await measure('200 small groups', { groupIds: (await bySize()).slice(-200) });
  await measure('200 large groups', { groupIds: (await bySize()).slice(0, 200) });
  await measure('all 2,000 groups', { groupIds: await bySize() });
  await measure('1,000 people by name', { personIds: await somePeople(1_000) });
  await measure('all of these together', {
    everyone: true,
    groupIds: await bySize(),
    personIds: await somePeople(1_000),
  });
} finally {
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function load() {
  await database.query('create temporary table groups (id uuid)');
  await database.query('insert into groups select gen_random_uuid() from generate_series(1, $1::int)', [
    groups,
  ]);
  await database.query('insert into person (id) select gen_random_uuid() from generate_series(1, $1::int)', [
    people,
  ]);
  // Every tenth person is a partner or customer; groups differ in size as they do in life: few large, many small.
  await database.query("update person set is_employee = false where id::text < '1a'");
  await database.query(
    `with numbered as (select id, row_number() over () as number from groups)
     insert into group_member (group_id, person_id, is_member, version)
     select numbered.id, drawn.person_id, true, 1
     from (
       select person.id as person_id, 1 + floor($2::int * power(random(), 2)) as number
       from person cross join generate_series(1, $1::int)
     ) as drawn join numbered using (number)
     on conflict do nothing`,
    [groupsEach, groups],
  );
  await database.query('analyze');
}

async function measure(name, { everyone = false, groupIds = [], personIds = [] }) {
  const { rows } = await database.query(
    `insert into challenge (id, published_version, for_everyone, for_group_ids, for_person_ids)
     values (gen_random_uuid(), 1, $1, $2, $3) returning id`,
    [everyone, groupIds, personIds],
  );
  const { id } = rows[0];
  const counted = await timed('select count(*)::int as size from roll where challenge_id = $1', [id]);
  const resolved = await timed('select person_id from roll where challenge_id = $1', [id]);
  // As votes are judged: a group of people in one statement, under its generic plan.
  const judged = await timed(
    `select case when exists (select from roll where challenge_id = $1 and person_id = asked.id) then 1 end
     from unnest($2::uuid[]) as asked (id)`,
    [id, await somePeople(voters)],
  );
  const columns = [counted.ms, resolved.ms, resolved.ms / everybodyMs, (judged.ms * 1_000) / voters];
  const size = String(counted.rows[0].size).padStart(12);
  console.log([name.padEnd(32), size, ...columns.map((figure) => figure.toFixed(1).padStart(9))].join(' '));
}

async function bySize() {
  const { rows } = await database.query(
    'select group_id as id from group_member group by 1 order by count(*) desc, 1',
  );
  return rows.map(({ id }) => id);
}

async function somePeople(count) {
  const { rows } = await database.query('select id from person order by id limit $1', [count]);
  return rows.map(({ id }) => id);
}

async function timed(text, values) {
  const times = [];
  let rows;
  for (let turn = 0; turn < turns; turn += 1) {
    const startedMs = performance.now();
    ({ rows } = await database.query({ name: text.slice(0, 60), text, values }));
    times.push(performance.now() - startedMs);
  }
  return { rows, ms: times.sort((one, other) => one - other)[Math.floor(turns / 2)] };
}
