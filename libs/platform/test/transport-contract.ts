import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { groupCreated, personRegistered } from '@zwerm/contracts/events/people-events';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { EventWire } from '@zwerm/platform/events/event-wire';
import { Outbox } from '@zwerm/platform/events/outbox';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { testRuntime } from '@zwerm/testing/service-harness';
import pg from 'pg';
import { ledgerDefinition, sabotage } from './ledger-service.js';

/** One way of carrying events, as the contract suite drives it. */
export interface TransportUnderTest {
  readonly newWire: () => EventWire & { close?: () => Promise<void> };
  /** Stops and starts whatever stands between services; undefined when nothing does. */
  readonly broker?: {
    stop: () => Promise<void>;
    start: (options?: { emptyStore?: boolean }) => Promise<void>;
  };
  readonly close: () => Promise<void>;
}

@Module({})
class NothingModule {}

/** `people` only publishes here, `ledger` only consumes: together they are the smallest pair of services. */
export const producerDefinition = {
  ...ledgerDefinition,
  name: 'people',
  database: { ...ledgerDefinition.database, schema: 'producer' },
};

/** A producer and a consumer on one database and one transport, restartable each on its own. */
export class TransportRig {
  producer!: BootedService;
  consumer!: BootedService;
  private wire!: EventWire & { close?: () => Promise<void> };

  private constructor(readonly database: TestDatabase) {}

  static async start(transport: TransportUnderTest): Promise<TransportRig> {
    const database = await createTestDatabase('ledger');
    for (const definition of [ledgerDefinition, producerDefinition])
      await migrateService(database.url, definition.database);
    const rig = new TransportRig(database);
    rig.wire = transport.newWire();
    await rig.startConsumer();
    await rig.startProducer();
    return rig;
  }

  async startConsumer(): Promise<void> {
    this.consumer = await bootService(ledgerDefinition, await this.runtime({ publishes: false }));
  }

  async startProducer(): Promise<void> {
    this.producer = await bootService(
      { ...producerDefinition, module: NothingModule, access: {} },
      await this.runtime({}),
    );
  }

  async stop(): Promise<void> {
    sabotage.before = () => undefined;
    await this.producer.close();
    await this.consumer.close();
    await this.wire.close?.();
    await this.database.drop();
  }

  /** Records `count` facts about each of several aggregates, in one transaction per fact. */
  async record(
    aggregates: readonly string[],
    count: number,
    kind: 'one' | 'batch' = 'batch',
    firstVersion = 1,
  ): Promise<void> {
    const outbox = this.producer.app.get(Outbox);
    const transactions = this.producer.app.get(Transactions);
    for (let version = firstVersion; version < firstVersion + count; version++) {
      for (const id of aggregates) {
        await transactions.run(() =>
          kind === 'one'
            ? outbox.add(personRegistered, id, version, { personId: id, kind: 'employee' })
            : outbox.add(groupCreated, id, version, { groupId: id, name: 'x' }),
        );
      }
    }
  }

  /** Records a fact in a transaction that is left open. */
  async openTransaction(id: string): Promise<{ end: (how: 'commit' | 'rollback') => Promise<void> }> {
    const client = new pg.Client({ connectionString: this.database.url });
    await client.connect();
    await client.query('begin');
    await client.query(
      `insert into producer.outbox (subject, aggregate_id, aggregate_version, payload) values ($1, $2, 1, $3)`,
      [groupCreated.subject, id, JSON.stringify({ groupId: id, name: 'x' })],
    );
    return {
      end: async (how) => {
        await client.query(how);
        await client.end();
      },
    };
  }

  /** Up to which number all events were published, or will never come. */
  async position(): Promise<number> {
    const rows = await this.database.query<{ through: string }>(
      'select through from producer.relay_position',
    );
    return Number(rows[0]?.through);
  }

  async untilPositionIs(expected: number): Promise<void> {
    for (let waitedMs = 0; (await this.position()) !== expected; waitedMs += 50) {
      if (waitedMs > 10_000) throw new Error(`the position is ${await this.position()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Versions applied per aggregate, in the order of their effect, once `total` effects are there. */
  async effects(total: number): Promise<Map<string, number[]>> {
    for (let waitedMs = 0; ; waitedMs += 50) {
      const rows = await this.database.query<{ aggregate: string; version: number }>(
        'select aggregate, version from entry order by seq',
      );
      if (rows.length >= total || waitedMs > 15_000) return grouped(rows, total);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async runtime(changes: { publishes?: boolean }): ReturnType<typeof testRuntime> {
    return testRuntime(this.database.url, { wire: this.wire, poolSize: 5, ...changes });
  }
}

function grouped(rows: { aggregate: string; version: number }[], total: number): Map<string, number[]> {
  if (rows.length !== total) throw new Error(`${rows.length} effects instead of ${total}`);
  const byAggregate = new Map<string, number[]>();
  for (const { aggregate, version } of rows)
    byAggregate.set(aggregate, [...(byAggregate.get(aggregate) ?? []), version]);
  return byAggregate;
}

/** What every transport must keep; run once per transport. */
export function transportContract(start: () => Promise<TransportUnderTest>): void {
  let transport: TransportUnderTest;
  let rig: TransportRig;
  const ids = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    transport = await start();
  });
  beforeEach(async () => {
    rig = await TransportRig.start(transport);
  });
  afterEach(() => rig.stop());
  afterAll(() => transport.close());

  const expectInOrder = (effects: Map<string, number[]>, count: number): void => {
    const ascending = Array.from({ length: count }, (_, index) => index + 1);
    for (const id of ids) expect(effects.get(id)).toEqual(ascending);
  };

  it('applies every event once, in order per aggregate', async () => {
    await rig.record(ids, 40);
    expectInOrder(await rig.effects(120), 40);
  });

  it('applies an event once that is published twice', async () => {
    await rig.record(ids, 5);
    await rig.effects(15);
    await rig.database.query('update producer.relay_position set through = 0');
    await rig.record(ids, 1, 'batch', 6);
    expectInOrder(await rig.effects(18), 6);
  });

  it('publishes what was committed after higher numbers were, and passes over what was rolled back', async () => {
    const [slow, undone] = [await rig.openTransaction(ids[0]!), await rig.openTransaction(ids[1]!)];
    await rig.record([ids[2]!], 2);
    expect((await rig.effects(2)).get(ids[2]!)).toEqual([1, 2]);
    expect(await rig.position()).toBe(0);
    await undone.end('rollback');
    await slow.end('commit');
    expect((await rig.effects(3)).get(ids[0]!)).toEqual([1]);
    await rig.untilPositionIs(4);
  });

  it.each(['one', 'batch'] as const)(
    'applies every event once and in order when each fails once (%s)',
    async (kind) => {
      const failed = new Set<string>();
      sabotage.before = (event: CloudEvent) => {
        if (failed.has(event.id)) return;
        failed.add(event.id);
        throw new Error('fails the first time');
      };
      await rig.record(ids, 10, kind);
      expectInOrder(await rig.effects(30), 10);
      expect(failed.size).toBe(30);
    },
  );

  it('goes on where it stopped when the consumer restarts', async () => {
    await rig.record(ids, 5);
    await rig.effects(15);
    await rig.consumer.close();
    const recorded = rig.record(ids, 5, 'batch', 6);
    await rig.startConsumer();
    await recorded;
    expectInOrder(await rig.effects(30), 10);
  });

  it('goes on where it stopped when the producer restarts', async () => {
    await rig.producer.close();
    await rig.startProducer();
    await rig.record(ids, 5);
    expectInOrder(await rig.effects(15), 5);
  });

  it('makes a dead letter of an event that keeps failing, with its neighbours unharmed', async () => {
    const poisoned = ids[1]!;
    sabotage.before = (event) => {
      if (event.partitionkey === poisoned && event.sequence.endsWith('2')) throw new Error('poison');
    };
    await rig.record(ids, 3);
    const effects = await rig.effects(8);
    expect([effects.get(ids[0]!), effects.get(poisoned), effects.get(ids[2]!)]).toEqual([
      [1, 2, 3],
      [1, 3],
      [1, 2, 3],
    ]);
    const letters = await rig.database.query('select subject, attempts, error from dead_letter');
    expect(letters).toEqual([{ subject: groupCreated.subject, attempts: 8, error: 'Error: poison' }]);
  });

  it('makes a dead letter of a payload that its schema refuses', async () => {
    await rig.database.query(
      `insert into producer.outbox (subject, aggregate_id, aggregate_version, payload) values ($1, $2, 1, '{"groupId":"no"}')`,
      [groupCreated.subject, ids[0]],
    );
    await rig.record([ids[1]!], 1);
    expect((await rig.effects(1)).get(ids[1]!)).toEqual([1]);
    expect(await rig.database.query('select 1 from dead_letter')).toHaveLength(1);
  });
}
