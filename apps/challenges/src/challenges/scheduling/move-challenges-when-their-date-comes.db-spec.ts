import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import pg from 'pg';
import { aDraft, beforeItAll } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { MoveChallenge } from '../use-cases/move-challenge.js';

jest.setTimeout(60_000);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('challenges whose date comes', () => {
  let service: ServiceUnderTest;
  let replica: BootedService;
  const leader = aPrincipal('leadership');

  beforeEach(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
    replica = await bootService(
      challengesDefinition,
      await testRuntime(service.database.url, { live: service.live }),
    );
  });
  afterEach(async () => {
    await replica.close();
    await service.close();
  });

  const announce = async (): Promise<string> => {
    const { id } = await aDraft(service, leader);
    await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
    return id;
  };
  const automaticMoves = () =>
    service.database.query<{ challenge: string; to: string }>(
      `select aggregate_id as challenge, payload ->> 'to' as "to" from outbox
       where subject like '%phase-changed%' and (payload ->> 'automatic')::boolean order by seq`,
    );
  const waitForMoves = async (count: number): Promise<void> => {
    for (let waitedMs = 0; (await automaticMoves()).length < count; waitedMs += 20) {
      if (waitedMs > 20_000) throw new Error(`${(await automaticMoves()).length} of ${count} moves`);
      await pause(20);
    }
  };

  it('move exactly once, on two replicas, fifty at a time', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, announce));
    await stopDatabaseClock(service.database, 'challenges', '2026-11-01T08:00:00.000Z');
    await waitForMoves(50);
    await pause(1_200);
    const moves = await automaticMoves();
    expect(moves).toHaveLength(50);
    expect(moves.map(({ challenge }) => challenge).sort()).toEqual([...ids].sort());
    expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(['ideation']));
    expect(
      await service.database.query("select 1 from challenge where phase = 'ideation' and version = 4"),
    ).toHaveLength(50);
  });

  it('stay a millisecond before their moment and go at it', async () => {
    await announce();
    await stopDatabaseClock(service.database, 'challenges', '2026-11-01T07:59:59.999Z');
    await pause(1_200);
    expect(await automaticMoves()).toEqual([]);
    await stopDatabaseClock(service.database, 'challenges', '2026-11-01T08:00:00.000Z');
    await waitForMoves(1);
  });

  it('go through every phase they are late for, one after the other', async () => {
    await announce();
    await stopDatabaseClock(service.database, 'challenges', '2026-12-24T00:00:00.000Z');
    await waitForMoves(4);
    expect((await automaticMoves()).map(({ to }) => to)).toEqual([
      'ideation',
      'discussion',
      'voting',
      'review',
    ]);
  });

  it('move after an outage of the database', async () => {
    const id = await announce();
    await stopDatabaseClock(service.database, 'challenges', '2026-11-02T00:00:00.000Z');
    await withDatabaseClosed(service.database.url, 1_200);
    await waitForMoves(1);
    expect(await service.database.query('select phase from challenge where id = $1', [id])).toEqual([
      { phase: 'ideation' },
    ]);
  });

  it('stay where they are once every replica has stopped', async () => {
    await announce();
    await replica.close();
    await service.service.close();
    await stopDatabaseClock(service.database, 'challenges', '2026-11-02T00:00:00.000Z');
    await pause(1_200);
    expect(await automaticMoves()).toEqual([]);
  });
});

/** Ends every connection to a database and lets nobody in for a while. */
async function withDatabaseClosed(url: string, forMs: number): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client(server.href);
  await client.connect();
  await client.query(`alter database ${name} allow_connections false`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await pause(forMs);
  await client.query(`alter database ${name} allow_connections true`);
  await client.end();
}
