// F8-F13: the broker away, empty or full.
import { connect } from '@nats-io/transport-node';
import { jetstreamManager } from '@nats-io/jetstream';
import { pause } from '../installation.mjs';

export const broker = [
  {
    id: 'F8',
    title: 'NATS down under load',
    isSmoke: true,
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(2_000);
      await installation.nats.stop();
      const heard = stage.listen();
      await stage.voteFor(stage.span(10_000, 300_000));
      const { ok, fail, info } = heard();
      stage.measure('votes accepted without NATS', `${ok} of ${ok + fail + info}`);
      stage.expect(
        ok > 0 && fail + info === 0,
        `${fail + info} votes were not accepted while NATS was down (P8)`,
      );
      await expectAgedRanking(stage);
      await installation.nats.start();
      await stage.timed('backlog drained after', 60_000, () => untilPublished(stage));
    },
  },
  {
    id: 'F9',
    title: 'NATS back with an empty store',
    run: async (stage) => {
      await stage.voteFor(4_000);
      await stage.installation.nats.stop();
      await stage.voteFor(1_000);
      await stage.installation.nats.start({ emptyStore: true });
      await stage.timed('whole log published again after', 60_000, () => untilPublished(stage));
      await stage.voteFor(2_000);
    },
  },
  {
    id: 'F11',
    title: 'stream at max_bytes (it refuses)',
    run: async (stage) => {
      await stage.voteFor(2_000);
      const allow = async (maxBytes) => await withStream(stage, maxBytes);
      await allow(1);
      const heard = stage.listen();
      await stage.voteFor(stage.span(6_000, 30_000));
      const { ok, fail, info } = heard();
      const [{ left }] = await stage.installation.query(
        'select count(*)::integer as left from voting.unpublished',
      );
      stage.measure('events kept in the outbox', String(left));
      stage.expect(left > 0, 'nothing was kept back: the fault did not hit');
      stage.expect(
        ok > 0 && fail + info === 0,
        `${fail + info} votes were not accepted while the stream was full`,
      );
      await allow(-1);
      await stage.timed('backlog drained after', 60_000, () => untilPublished(stage));
    },
  },
  {
    id: 'F13',
    title: 'NATS that does not flush always loses power',
    run: async (stage) => {
      const { nats } = stage.installation;
      await stage.voteFor(2_000);
      nats.flush();
      await stage.voteFor(4_000);
      const [before] = await acknowledged(stage);
      await nats.losePower();
      await stage.voteFor(2_000);
      await stage.timed('whole log published again after', 60_000, () => untilPublished(stage));
      const [after] = await acknowledged(stage);
      stage.expect(after.created !== before.created, 'nobody noticed what the broker forgot');
      await stage.voteFor(1_000);
    },
  },
];

/** Everything voting had recorded by now has gone out. Votes that come meanwhile do not count. */
async function untilPublished(stage) {
  const ask = (sql, values) => stage.installation.query(sql, values);
  const [{ last }] = await ask('select max(seq) as last from voting.outbox');
  const left = 'select from voting.unpublished where seq <= $1 limit 1';
  await stage.until('everything is published', async () => (await ask(left, [last])).length === 0);
}

const acknowledged = ({ installation }) =>
  installation.query("select created, acknowledged from voting.broker_epoch where stream = 'voting'");

/** Without events the ranking cannot know the newest votes, but says of when it is. */
async function expectAgedRanking(stage) {
  const { installation, voters } = stage;
  const token = installation.world.readerToken;
  const response = await fetch(`${installation.urls[0]}/api/v1/challenges/${voters.challengeId}/ranking`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { asOf } = await response.json();
  const [{ now }] = await installation.query('select now() as now');
  const ageMs = now.getTime() - Date.parse(asOf);
  stage.measure('ranking said it was old by', `${Math.round(ageMs / 1000)} s`);
  stage.expect(
    response.status === 200 && ageMs > 3_000,
    'the ranking did not say that it was old while NATS was down',
  );
}

async function withStream({ installation }, maxBytes) {
  const connection = await connect({ servers: installation.nats.url });
  const manager = await jetstreamManager(connection);
  const { config } = await manager.streams.info('ZWERM_VOTING');
  await manager.streams.update('ZWERM_VOTING', { ...config, max_bytes: maxBytes });
  await connection.close();
  await pause(50);
}
