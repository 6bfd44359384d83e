// F21-F24: events doubled, out of order, late, and counted all over again.
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { envelope } from '../../../libs/platform/dist/events/outbox-relay.js';
import { pause } from '../installation.mjs';
import { seconds } from '../stage.mjs';

const backlog = 10_000;

export const events = [
  {
    id: 'F21',
    title: 'each event delivered 1 to 5 times in random order',
    run: async (stage) => {
      await stage.voteFor(4_000);
      const { installation } = stage;
      await installation.restartService('voting', { FAILPOINT: 'relay.afterPublish:5' });
      await stage.voteFor(2_000);
      await stage.until('voting lives again', () => installation.isReady('voting'));
      const sent = await repeatEvents(stage);
      stage.measure('repeated deliveries', String(sent));
      await stage.voteFor(1_000);
    },
  },
  {
    id: 'F23',
    title: 'a consumer slower than ack_wait, then a backlog of 10,000',
    run: async (stage) => {
      const { installation } = stage;
      await stage.voteFor(1_000);
      const before = memoryMb(installation);
      const heldMs = stage.span(20_000, 70_000);
      await holdTallies(installation, heldMs, () => stage.voteFor(heldMs));
      await installation.stopService('aggregation');
      await repeatEvents(stage, backlog);
      await installation.startService('aggregation');
      await stage.timed(`backlog of ${backlog} worked off after`, 60_000, () =>
        stage.until('consumers are up to date', () => isUpToDate(installation)),
      );
      stage.measure('memory of aggregation', `${before} MB before, ${memoryMb(installation)} MB after`);
      stage.expect(
        memoryMb(installation) < before + 150,
        'the memory of aggregation grew by more than 150 MB',
      );
    },
  },
  {
    id: 'F24',
    title: 'the projection rebuilt from zero while it serves',
    run: async (stage) => {
      await stage.voteFor(4_000);
      const reading = readOn(stage);
      const startedAt = performance.now();
      const { code, output } = await stage.installation.zwerm(['projections', 'rebuild', '--json']);
      stage.measure('rebuilt in', seconds(performance.now() - startedAt));
      stage.expect(code === 0, `zwerm projections rebuild failed: ${output.slice(-400)}`);
      await pause(1_000);
      const { reads, failures } = await reading.stop();
      stage.measure('rankings read meanwhile', String(reads));
      stage.expect(failures.length === 0, `reading the ranking failed: ${failures.slice(0, 3).join()}`);
      const again = await stage.installation.zwerm(['projections', 'diff', '--json']);
      stage.measure(
        'rebuilt once more and compared',
        again.code === 0 ? 'the same to the last bit' : 'while votes came in',
      );
    },
  },
];

/** Publishes recorded ballots again, past the broker's own check for doubles, in an order the seed decides. */
async function repeatEvents({ installation, voters }, atLeast = 0) {
  const rows = await installation.query(
    `select id, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at from voting.outbox
     where subject like 'zwerm.voting.ballot.%' order by seq`,
  );
  const deliveries = [];
  do
    for (const row of rows) {
      const times = Math.floor(voters.random() * 5);
      for (let time = 0; time < times; time++) deliveries.push({ row, place: voters.random() });
    }
  while (deliveries.length < atLeast);
  deliveries.sort((a, b) => a.place - b.place);
  const connection = await connect({ servers: installation.nats.url });
  for (const { row } of deliveries) connection.publish(row.subject, JSON.stringify(envelope(row, 'voting')));
  await connection.flush();
  await connection.close();
  return deliveries.length;
}

/** Nobody can count while this lasts: handlers wait, give up for a moment and try again. */
async function holdTallies({ postgres }, heldMs, meanwhile) {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('begin; lock table aggregation.tally in exclusive mode');
  await meanwhile(heldMs);
  await client.query('commit');
  await client.end();
}

/** No durable of aggregation has messages left, delivered or not. */
async function isUpToDate({ nats }) {
  const connection = await connect({ servers: nats.url });
  const manager = await jetstreamManager(connection);
  const info = await manager.consumers.info('ZWERM_VOTING', 'aggregation-from-voting');
  await connection.close();
  return info.num_pending === 0 && info.num_ack_pending === 0;
}

function memoryMb(installation) {
  return Math.round(installation.residentMb('aggregation'));
}

/** Reads the ranking all the time, until stopped. */
function readOn({ installation, voters }) {
  const failures = [];
  let reads = 0;
  let isStopped = false;
  const token = installation.world.readerToken;
  const loop = (async () => {
    while (!isStopped) {
      const address = `${installation.urls[0]}/api/v1/challenges/${voters.challengeId}/ranking`;
      const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
      reads += 1;
      if (response.status !== 200) failures.push(response.status);
      await response.text();
      await pause(20);
    }
  })().catch((error) => failures.push(String(error)));
  return {
    stop: async () => {
      isStopped = true;
      await loop;
      return { reads, failures };
    },
  };
}
