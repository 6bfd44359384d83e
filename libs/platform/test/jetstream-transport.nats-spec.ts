import { randomUUID } from 'node:crypto';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import { groupCreated } from '@zwerm/contracts/events/people-events';
import { JetStreamWire } from '@zwerm/platform/events/jetstream-wire';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { startNatsServer, type NatsServer } from '@zwerm/testing/nats-server';
import { TransportRig, transportContract, type TransportUnderTest } from './transport-contract.js';

jest.setTimeout(60_000);

const logger = StructuredLogger.create(
  'test',
  (process.env['TEST_LOG_LEVEL'] as 'debug' | undefined) ?? 'silent',
);

const onJetStream = async (): Promise<TransportUnderTest & { server: NatsServer }> => {
  const server = await startNatsServer();
  return {
    server,
    newWire: () => new JetStreamWire(server.url, logger),
    broker: server,
    close: () => server.remove(),
  };
};

describe('the JetStream transport', () => {
  // Every rig is a new pair of services, so it gets a new broker store too.
  let transport: Awaited<ReturnType<typeof onJetStream>> | undefined;
  transportContract(async () => {
    transport = await onJetStream();
    return transport;
  });
  afterEach(async () => {
    await transport!.server.stop();
    await transport!.server.start({ emptyStore: true });
  });
});

describe('JetStream when its broker fails', () => {
  const ids = [randomUUID(), randomUUID()];
  let transport: Awaited<ReturnType<typeof onJetStream>>;
  let rig: TransportRig;
  beforeEach(async () => {
    transport = await onJetStream();
    rig = await TransportRig.start(transport);
  });
  afterEach(async () => {
    await rig.stop();
    await transport.close();
  });

  it('keeps events in the outbox while the broker is away and delivers them when it is back', async () => {
    await rig.record(ids, 3);
    await rig.effects(6);
    await transport.server.stop();
    await rig.record(ids, 3, 'batch', 4);
    await transport.server.start();
    expect((await rig.effects(12)).get(ids[0]!)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('publishes the whole log again when the broker comes back with an empty store', async () => {
    await rig.record(ids, 3);
    await rig.effects(6);
    await transport.server.stop();
    await transport.server.start({ emptyStore: true });
    await rig.record(ids, 3, 'batch', 4);
    expect((await rig.effects(12)).get(ids[1]!)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await messagesInStream(transport.server.url)).toBe(12);
  });

  it('lets a consumer with an empty database catch up from the broker', async () => {
    await rig.record(ids, 3);
    await rig.effects(6);
    await rig.consumer.close();
    await rig.database.query('truncate entry, inbox');
    await transport.server.stop();
    await transport.server.start({ emptyStore: true });
    await rig.startConsumer();
    expect((await rig.effects(6)).get(ids[0]!)).toEqual([1, 2, 3]);
  });

  it('fills the stream anew when the database was put back, and consumers wait until then', async () => {
    await rig.record(ids, 2);
    await rig.effects(4);
    const connection = await connect({ servers: transport.server.url });
    const manager = await jetstreamManager(connection);
    const { config, created } = await manager.streams.info('ZWERM_PEOPLE');
    await connection.close();
    await overwriteDescription(transport.server.url, 'a state of later');
    await rig.consumer.close();
    await rig.database.query('truncate entry, inbox');
    await rig.startConsumer();
    await rig.record(ids, 1, 'batch', 3);
    await transport.server.stop();
    await transport.server.start();
    expect((await rig.effects(6)).get(ids[0]!)).toEqual([1, 2, 3]);
    const later = await connect({ servers: transport.server.url });
    const now = await (await jetstreamManager(later)).streams.info('ZWERM_PEOPLE');
    expect(now.config.description).toMatch(new RegExp(`^${config.description} [0-9a-f-]{36}$`));
    expect(now.created).toBe(created);
    expect(now.state.messages).toBe(6);
    await later.close();
  });

  it('goes on with what it filled anew, also when the relay starts again', async () => {
    await rig.record(ids, 2);
    await rig.effects(4);
    await overwriteDescription(transport.server.url, 'a state of later');
    await transport.server.stop();
    await transport.server.start();
    await rig.record(ids, 1, 'batch', 3);
    await rig.effects(6);
    await transport.server.stop();
    await transport.server.start();
    await rig.record(ids, 1, 'batch', 4);
    expect((await rig.effects(8)).get(ids[1]!)).toEqual([1, 2, 3, 4]);
    expect(await messagesInStream(transport.server.url)).toBe(8);
    await publishBeside(transport.server.url);
    await publishBeside(transport.server.url, 'an-older-filling an-id');
    await rig.record(ids, 1, 'batch', 5);
    expect((await rig.effects(10)).get(ids[1]!)).toEqual([1, 2, 3, 4, 5]);
    expect(await rig.database.query('select 1 from dead_letter')).toHaveLength(2);
  });

  it('publishes again what a power cut made the broker forget (F13)', async () => {
    await rig.record(ids, 2);
    await rig.effects(4);
    transport.server.flush();
    await rig.record(ids, 2, 'batch', 3);
    await rig.effects(8);
    // Their consumer too must have all again, although it was further than the stream now reaches.
    await rig.database.query('truncate entry, inbox');
    await transport.server.losePower();
    await rig.record(ids, 1, 'batch', 5);
    const effects = await rig.effects(10);
    for (const id of ids) expect(effects.get(id)).toEqual([1, 2, 3, 4, 5]);
  });

  it('notices a broker that forgot while nothing had to be published', async () => {
    await rig.record(ids, 2);
    await rig.effects(4);
    transport.server.flush();
    await rig.record(ids, 2, 'batch', 3);
    await rig.effects(8);
    await transport.server.losePower();
    await rig.record(ids, 2, 'batch', 5);
    const effects = await rig.effects(12);
    for (const id of ids) expect(effects.get(id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await messagesInStream(transport.server.url)).toBe(12);
  });

  it('hands on within 15 s what a process had in hand that died, also where it used to wait longer', async () => {
    await rig.record(ids, 1);
    await rig.effects(2);
    await rig.consumer.close();
    const connection = await connect({ servers: transport.server.url });
    const manager = await jetstreamManager(connection);
    const [durable] = await manager.consumers.list('ZWERM_PEOPLE').next();
    await manager.consumers.update('ZWERM_PEOPLE', durable!.name, { ack_wait: 60_000_000_000 });
    await rig.startConsumer();
    await rig.record(ids, 1, 'batch', 2);
    await rig.effects(4);
    const { config } = await manager.consumers.info('ZWERM_PEOPLE', durable!.name);
    expect(config.ack_wait).toBe(15_000_000_000);
    await connection.close();
  });

  it('buries a message that is no event and goes on (A87)', async () => {
    await rig.record(ids, 1);
    await rig.effects(2);
    const connection = await connect({ servers: transport.server.url });
    for (const text of ['not json', '', '{"specversion":"1.0","type":"other"}', '\uFFFE'.repeat(2000)])
      connection.publish(groupCreated.subject, text);
    await connection.flush();
    await connection.close();
    await rig.record(ids, 1, 'batch', 2);
    expect((await rig.effects(4)).size).toBe(2);
    expect(await rig.database.query('select 1 from dead_letter')).toHaveLength(4);
  });
});

async function messagesInStream(url: string): Promise<number> {
  const connection = await connect({ servers: url });
  const info = await (await jetstreamManager(connection)).streams.info('ZWERM_PEOPLE');
  await connection.close();
  return info.state.messages;
}

/** As if what the broker holds came from another state of the database than it has now. */
async function overwriteDescription(url: string, description: string): Promise<void> {
  const connection = await connect({ servers: url });
  const manager = await jetstreamManager(connection);
  const { config } = await manager.streams.info('ZWERM_PEOPLE');
  await manager.streams.update('ZWERM_PEOPLE', { ...config, description });
  await connection.close();
}

/** A message that no relay sent, of no filling or another one. */
async function publishBeside(url: string, messageId?: string): Promise<void> {
  const connection = await connect({ servers: url });
  const sent = headers();
  if (messageId) sent.set('Nats-Msg-Id', messageId);
  connection.publish(groupCreated.subject, 'not json', { headers: sent });
  await connection.flush();
  await connection.close();
}
