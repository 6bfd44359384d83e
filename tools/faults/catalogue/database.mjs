// F14-F18: PostgreSQL restarted, locked, or failing statement by statement.
import pg from 'pg';
import { unwritten } from '../history.mjs';
import { pause } from '../installation.mjs';
import { seconds, summaryOf } from '../stage.mjs';
import { Voters } from '../voters.mjs';

const downMs = 1_500;

export const database = [
  {
    id: 'F14',
    title: 'PostgreSQL restarted under load, fast and immediate',
    isSmoke: true,
    run: async (stage) => {
      await stage.voteFor(2_000);
      for (const mode of ['fast', 'immediate']) {
        const heard = stage.listen();
        await stage.installation.stopPostgres(mode);
        await pause(downMs);
        await stage.installation.startPostgres();
        await stage.timed(`votes accepted again after ${mode}`, 10_000, () => stage.untilAccepted());
        await stage.voteFor(2_000);
        const { info } = heard();
        stage.expect(info > 0, `no vote felt the ${mode} restart: the fault did not hit`);
      }
    },
  },
  {
    id: 'F17',
    title: 'one transaction holds the lock of a round',
    challenges: ['F17.other'],
    run: async (stage) => {
      const { installation, seed } = stage;
      const elsewhere = new Voters({
        installation,
        challenge: 'F17.other',
        history: unwritten(),
        seed,
        perSecond: 15,
      });
      await stage.voteFor(1_500);
      elsewhere.start();
      const lock = await holdLock(installation, stage.voters.challengeId);
      const heard = stage.listen();
      await pause(stage.span(10_000, 60_000));
      const { info, slowestMs } = heard();
      await lock.release();
      await elsewhere.stop();
      const others = summaryOf(elsewhere.history.entries);
      stage.measure('votes told to come back', `${info}, slowest after ${seconds(slowestMs)}`);
      stage.measure(
        'votes in another round meanwhile',
        `${others.ok}, p99 ${seconds(others.p99Ms)}, slowest ${seconds(others.slowestMs)}`,
      );
      stage.expect(info > 0, 'no vote waited for the lock: the fault did not hit');
      stage.expect(
        others.fail + others.info === 0,
        `${others.info} votes in another round were not accepted`,
      );
      await stage.timed('votes accepted again after', 10_000, () => stage.untilAccepted());
    },
  },
  {
    id: 'F18',
    title: 'serialization failures, deadlocks and resets in the middle of statements',
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(1_000);
      await failSometimes(installation);
      const heard = stage.listen();
      for (let passed = 0; passed < stage.span(8_000, 40_000); passed += 400) {
        await pause(200 + stage.voters.random() * 400);
        installation.proxies.database.reset();
      }
      await installation.query('drop trigger fail_sometimes on voting.ballot');
      const { ok, info } = heard();
      stage.measure('votes accepted meanwhile', `${ok}; ${info} told to come back or without an answer`);
      stage.expect(info > 0, 'no vote felt a failure: the fault did not hit');
      await stage.voteFor(1_500);
    },
  },
];

/** Holds what closing a round holds. @returns {Promise<{release: () => Promise<void>}>} */
async function holdLock({ postgres }, challengeId) {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('begin');
  await client.query(
    'select pg_advisory_xact_lock(7, hashtext(id::text)) from voting.round where challenge_id = $1',
    [challengeId],
  );
  return {
    release: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}

/** One write in ten fails as a serialization failure or a deadlock would. */
async function failSometimes(installation) {
  await installation.query(`
    create or replace function voting.fail_sometimes() returns trigger language plpgsql as $$
    begin
      if random() < 0.05 then raise exception 'planted' using errcode = '40001'; end if;
      if random() < 0.05 then raise exception 'planted' using errcode = '40P01'; end if;
      return new;
    end $$`);
  await installation.query(
    'create trigger fail_sometimes before insert or update on voting.ballot for each row execute function voting.fail_sometimes()',
  );
}
