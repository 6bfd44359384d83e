// node bench/next.mjs: how long it takes to serve ten ideas and to record that they were shown, in rounds of 1,000,
// 10,000 and 100,000 ideas that people have been judging for a while. Needs built code; starts a durable PostgreSQL of
// its own. Ten people judge at a time; each in turn fetches, sees and judges ten ideas.
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrateService } from '../libs/platform/dist/database/migrate-service.js';
import { startEmbeddedPostgres } from '../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import {
  leastExposed,
  writeImpressions,
} from '../apps/voting/dist/exposure/persistence/exposure-statements.js';
import { votingDatabase } from '../apps/voting/dist/voting.database.js';

const sizes = [1_000, 10_000, 100_000];
const turns = 1_000;
const atOnce = 10;
const page = 10;
const window = 64;
const judgedByVeteran = 500;

const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-next-'));
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg'), port: 29_010 });
await migrateService(postgres.url, votingDatabase);
const database = new pg.Pool({
  connectionString: postgres.url,
  options: '-c search_path=voting,public -c plan_cache_mode=force_generic_plan',
  max: atOnce,
});
// The server takes its leave of idle connections when it is stopped.
database.on('error', () => undefined);
try {
  console.log(`${turns} turns of ${page} ideas, ${atOnce} people at once; in ms\n`);
  console.log('ideas     who                    next p50   next p99  shown p50  shown p99   fewest–most');
  for (const ideas of sizes) {
    const roundId = await load(ideas);
    await measure(roundId, ideas, 'newcomers', () => randomUUID());
    const veterans = await loadVeterans(roundId);
    await measure(roundId, ideas, `who judged ${judgedByVeteran} before`, (turn) => veterans[turn % atOnce]);
  }
} finally {
  await database.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function load(ideas) {
  const [roundId, challengeId] = [randomUUID(), randomUUID()];
  await database.query(
    `insert into round (id, challenge_id, number, method, results, opens_at, closes_at)
     values ($1, $2, 1, 'agree-disagree-pass', 'live', now(), now() + interval '1 day')`,
    [roundId, challengeId],
  );
  await database.query("insert into round_choice values ($1, 'agree')", [roundId]);
  await database.query(
    `with fresh as (
       insert into idea (id, challenge_id, is_votable, version)
       select gen_random_uuid(), $2, true, 1 from generate_series(1, $3::int) returning id
     )
     insert into exposure (round_id, idea_id, is_votable, seen_by)
     select $1, id, true, 3 + floor(random() * 3) from fresh`,
    [roundId, challengeId, ideas],
  );
  await database.query('vacuum analyze exposure, idea');
  return roundId;
}

/** People with hundreds of ideas behind them, which were the least known when they judged them. */
async function loadVeterans(roundId) {
  const veterans = Array.from({ length: atOnce }, () => randomUUID());
  for (const person of veterans)
    await database.query(
      `insert into ballot (round_id, voter_key, idea_id, revision, choice, cast_at)
       select $1, uuid_send($2::uuid), idea_id, 1, 'agree', now()
       from (select idea_id from exposure where round_id = $1 order by seen_by, ring limit $3) as least`,
      [roundId, person, judgedByVeteran],
    );
  await database.query('vacuum analyze ballot, impression, exposure');
  return veterans;
}

async function measure(roundId, ideas, who, personOf) {
  const [next, shown] = [[], []];
  let turn = 0;
  const work = async () => {
    while (turn < turns) {
      const person = personOf((turn += 1));
      const key = Buffer.from(person.replaceAll('-', ''), 'hex');
      const start = createHash('sha256').update(person).digest().readInt32BE();
      const served = await timed(next, 'next', leastExposed, [roundId, key, key, null, start, window]);
      const seen = served.rows.slice(0, page).map((row) => row.ideaId);
      const repeat = (value) => seen.map(() => value);
      await timed(shown, 'shown', writeImpressions, [repeat(roundId), repeat(key), seen, repeat(false)]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const { rows } = await database.query(
    'select min(seen_by) as fewest, max(seen_by) as most from exposure where round_id = $1',
    [roundId],
  );
  const figures = [next, shown].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.99)]);
  console.log(
    [
      String(ideas).padEnd(9),
      who.padEnd(20),
      ...figures.map((ms) => ms.toFixed(2).padStart(10)),
      `${rows[0].fewest}–${rows[0].most}`.padStart(13),
    ].join(' '),
  );
}

async function timed(times, name, text, values) {
  const startedMs = performance.now();
  const result = await database.query({ name, text, values });
  times.push(performance.now() - startedMs);
  return result;
}

function quantile(times, share) {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * share)];
}
