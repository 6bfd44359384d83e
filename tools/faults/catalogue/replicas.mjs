// F26 and F34: two replicas of everything.
import { pause } from '../installation.mjs';

const quietRounds = Array.from({ length: 11 }, (_, number) => `F26.${number + 1}`);

export const replicas = [
  {
    id: 'F26',
    title: 'two replicas of all services, phase changes fall due, replicas are killed in the middle',
    isSmoke: true,
    challenges: quietRounds,
    run: async (stage) => {
      const { installation } = stage;
      await startSecondReplicas(stage, { voting: { FAILPOINT: 'rounds.beforeCommit:2' } });
      await installation.restartService('voting', { FAILPOINT: 'rounds.beforeCommit:3' });
      await stage.voteFor(3_000);
      const deaths = installation.deaths;
      const ids = ['F26', ...quietRounds].map((name) => installation.world.challenges[name].challengeId);
      await fallDue(installation, ids);
      await stage.voteFor(2_500);
      await stage.until('a replica dies while it closes a round', () => installation.deaths > deaths);
      await stage.timed('all rounds closed after', 30_000, () =>
        stage.until('all rounds are closed', async () => (await open(installation, ids)) === 0),
      );
      await pause(1_500);
      stage.measure('rounds closed', String(ids.length));
      stage.measure('replicas killed', String(installation.deaths - deaths));
      await expectOnce(stage, ids);
    },
  },
  {
    id: 'F34',
    title: 'rolling restarts by SIGTERM under load',
    run: async (stage) => {
      const { installation } = stage;
      await startSecondReplicas(stage, {}, ['voting']);
      const heard = stage.listen();
      await stage.voteFor(1_000);
      for (let turn = 0; turn < stage.span(4, 10); turn++) {
        const replica = (turn % 2) + 1;
        const place = replica === 1 ? 'voting' : 'voting.2';
        const startedAt = performance.now();
        await installation.stopService(place);
        const tookMs = performance.now() - startedAt;
        stage.expect(tookMs < 10_000, `${place} took ${Math.round(tookMs)} ms to stop`);
        await installation.startService('voting', { replica });
        await pause(300);
      }
      const { ok, fail, info } = heard();
      stage.measure('votes during restarts', `${ok} accepted, ${fail + info} not`);
      stage.expect(fail + info === 0, `${fail + info} votes failed during rolling restarts`);
    },
  },
];

async function startSecondReplicas({ installation }, environments, only) {
  const names = installation.services.map(([name]) => name);
  for (const name of names.filter((one) => !only || only.includes(one)))
    await installation.startService(name, { replica: 2, environment: environments[name] });
}

/** Two seconds from now these challenges' voting ends, by the plan of the challenge and by that of its round. */
async function fallDue(installation, ids) {
  const at = "date_trunc('milliseconds', clock_timestamp() + interval '2 s')";
  await installation.query(`update voting.round set closes_at = ${at} where challenge_id = any($1)`, [ids]);
  await installation.query(`update challenges.challenge set due_at = ${at} where id = any($1)`, [ids]);
}

async function open(installation, ids) {
  const [{ count }] = await installation.query(
    "select count(*)::integer as count from voting.round where challenge_id = any($1) and state <> 'closed'",
    [ids],
  );
  return count;
}

/** One transition, one event about it, one event about the round. */
async function expectOnce(stage, ids) {
  const ask = async (sql) => (await stage.installation.query(sql, [ids])).map(({ count }) => count);
  const closings = await ask(
    `select count(event.id)::integer as count from voting.round
     left join voting.outbox event on event.aggregate_id = round.id and event.subject = 'zwerm.voting.round.closed.v1'
     where challenge_id = any($1) group by round.id`,
  );
  const moves = await ask(
    `select count(event.id)::integer as count from challenges.challenge
     left join challenges.outbox event on event.aggregate_id = challenge.id
       and event.subject like '%phase-changed%' and event.payload ->> 'from' = 'voting'
     where challenge.id = any($1) group by challenge.id`,
  );
  const wrong = [...closings, ...moves].filter((count) => count !== 1);
  stage.measure('events about closing', `${closings.length} rounds, ${moves.length} challenges`);
  stage.expect(wrong.length === 0, `${wrong.length} changes happened not exactly once: ${wrong.join()}`);
}
