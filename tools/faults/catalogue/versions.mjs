// F28 and F30: from the version before to this one, while people vote.
import { once } from 'node:events';
import { Installation, pause } from '../installation.mjs';
import { olderVersion, whyNoOlderVersion } from '../older-version.mjs';
import { seconds } from '../stage.mjs';

const ballotCount = 1_000_000;
const longestLockMs = 2_000;

export const versions = [
  {
    id: 'F28',
    title: 'rolling deploy: the version before and this one together',
    cannotRun: whyNoOlderVersion,
    build: () => Installation.start(['F28'], { version: olderVersion() }),
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(2_000);
      const heard = stage.listen();
      installation.takeThisVersion();
      const [code] = await once(installation.launchMigrate(), 'exit');
      stage.expect(code === 0, `the migration ended with ${code}`);
      const names = installation.services.map(([name]) => name);
      for (const name of names) await installation.startService(name, { replica: 2 });
      await stage.voteFor(stage.span(20_000, 300_000));
      for (const name of names) {
        await installation.stopService(name);
        await installation.startService(name);
      }
      await stage.voteFor(3_000);
      const { ok, fail, info, p99Ms } = heard();
      stage.measure(
        'votes during the deploy',
        `${ok} accepted, ${fail + info} not, p99 ${Math.round(p99Ms)} ms`,
      );
      stage.expect(fail + info === 0, `${fail + info} votes failed during the deploy`);
    },
  },
  {
    id: 'F30',
    title: 'migration with a million ballots under load, killed and run again',
    cannotRun: whyNoOlderVersion,
    challenges: ['F30.grown'],
    build: () => Installation.start(['F30', 'F30.grown'], { version: olderVersion() }),
    run: async (stage) => {
      const { installation } = stage;
      await addBallots(installation, installation.world.challenges['F30.grown'].challengeId);
      await stage.voteFor(2_000);
      const heard = stage.listen();
      const locks = watchLocks(installation);
      installation.takeThisVersion();
      const kills = await migrateInSpiteOfKills(installation);
      await stage.voteFor(2_000);
      const { slowestMs, ok, fail, info } = heard();
      const longestMs = await locks.end();
      stage.measure('killed', `${kills} times`);
      stage.measure('longest wait for a lock', seconds(longestMs));
      stage.measure('slowest vote', seconds(slowestMs));
      stage.expect(kills > 0, 'the migration was over before it could be killed: the fault did not hit');
      stage.expect(longestMs <= longestLockMs, `somebody waited ${seconds(longestMs)} for a lock`);
      stage.expect(ok > 0 && fail + info === 0, `${fail + info} votes failed during the migration`);
      for (const [name] of installation.services) await installation.restartService(name);
      await stage.voteFor(2_000);
    },
  },
];

/** Kills the migration ever later, until it has ended by itself. @returns how often it was killed */
async function migrateInSpiteOfKills(installation) {
  for (let kills = 0, patienceMs = 700; ; kills++, patienceMs *= 1.25) {
    const migrating = installation.launchMigrate();
    const timer = setTimeout(() => migrating.kill('SIGKILL'), patienceMs);
    const [code, signal] = await once(migrating, 'exit');
    clearTimeout(timer);
    if (signal) continue;
    if (code !== 0) throw new Error(`the migration ended with ${code}: ${installation.said().slice(-1_000)}`);
    return kills;
  }
}

/** Looks ten times a second how long whoever waits for a lock has waited. */
function watchLocks(installation) {
  let longestMs = 0;
  let isOver = false;
  const watch = async () => {
    while (!isOver) {
      const [{ ms }] = await installation.query(
        `select coalesce(max(extract(epoch from clock_timestamp() - waitstart)) * 1000, 0)::float8 as ms
         from pg_locks where not granted and locktype <> 'advisory'`,
      );
      longestMs = Math.max(longestMs, ms);
      await pause(100);
    }
  };
  const watching = watch();
  return {
    end: async () => {
      isOver = true;
      await watching;
      return longestMs;
    },
  };
}

/** A million ballots of people who do not vote in this fault, in voting and in aggregation. */
async function addBallots(installation, challengeId) {
  await installation.query(
    [
      'set session_replication_role = replica',
      `create temp table fresh as
       with voter as materialized (
         select number, uuid_send(gen_random_uuid()) as voter_key, gen_random_uuid() as voter_ref
         from generate_series(1, ${ballotCount / 20}) as voters (number)
       )
       select round.id as round_id, voter_key, voter_ref, idea.id as idea_id, gen_random_uuid() as ballot_ref,
         (array['agree', 'disagree', 'pass'])[1 + mod(voter.number, 3)] as choice
       from voting.round cross join voter
       join voting.idea on idea.challenge_id = round.challenge_id where round.challenge_id = '${challengeId}'`,
      'insert into voting.voter select distinct round_id, voter_key, voter_ref from fresh',
      `insert into voting.ballot (round_id, voter_key, idea_id, ballot_ref, revision, choice, cast_at)
       select round_id, voter_key, idea_id, ballot_ref, 1, choice, now() from fresh`,
      `insert into aggregation.contribution (ballot_ref, round_id, idea_id, voter_ref, revision, choice)
       select ballot_ref, round_id, idea_id, voter_ref, 1, choice from fresh`,
      `insert into aggregation.participation
       select round_id, voter_ref, count(*) from fresh group by round_id, voter_ref`,
    ].join(';\n'),
  );
}
