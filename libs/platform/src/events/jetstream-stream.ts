import { randomUUID } from 'node:crypto';
import {
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  DiscardPolicy,
  type ConsumerConfig,
  type JetStreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';

export const streamOf = (service: string): string => `ZWERM_${service.toUpperCase()}`;

const nanosPerSecond = 1_000_000_000;

/** The stream is of another state of the database than the one at hand: its producer is to fill it anew. */
export class StreamOfOtherState extends Error {
  constructor(stream: string) {
    super(
      `${stream} was filled from another state of the database: waiting until its service has filled it anew`,
    );
  }
}

/** What a stream holds now: of which store, and which filling of it, empty as long as it was never emptied. */
export interface Filling {
  readonly store: string;
  readonly name: string;
}

/**
 * Makes sure that a service's stream exists. Refuses rather than drops when it is full, keeps 30 days: the record
 * is PostgreSQL, the stream only a wire.
 * @param databaseIdentity which state of which database it carries facts from
 * @throws StreamOfOtherState when it was filled from another one: it may know facts that the record has not
 */
export async function ensureStream(
  manager: JetStreamManager,
  service: string,
  databaseIdentity: string,
): Promise<Filling> {
  const name = streamOf(service);
  const held = await manager.streams.info(name).catch(() => undefined);
  if (!held) {
    const info = await manager.streams.add({
      name,
      description: databaseIdentity,
      subjects: [`zwerm.${service}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.New,
      max_age: 30 * 24 * 3600 * nanosPerSecond,
      duplicate_window: 600 * nanosPerSecond,
    });
    return { store: info.created, name: '' };
  }
  const filling = fillingOf(held.config.description, databaseIdentity);
  if (filling === undefined) throw new StreamOfOtherState(name);
  return { store: held.created, name: filling };
}

/**
 * For the producer, before it makes sure of its stream: what was filled from another state of the database goes.
 * It is emptied rather than removed, because nats-server 2.9 can stop delivering to consumers of a stream that was
 * made again under its name. Who is stopped between the two steps empties it once more.
 */
export async function emptyStreamOfOtherState(
  manager: JetStreamManager,
  service: string,
  databaseIdentity: string,
): Promise<void> {
  const name = streamOf(service);
  const held = await manager.streams.info(name).catch(() => undefined);
  if (!held || fillingOf(held.config.description, databaseIdentity) !== undefined) return;
  await manager.streams.purge(name);
  await manager.streams.update(name, {
    ...held.config,
    description: `${databaseIdentity} ${randomUUID()}`,
  });
}

/** Streams are described by the database alone, or by it and the name of a later filling. */
function fillingOf(description: string | undefined, databaseIdentity: string): string | undefined {
  if (description === databaseIdentity) return '';
  const [, filling] = description?.split(`${databaseIdentity} `) ?? [];
  return filling;
}

/** Makes sure that a durable exists and waits for acks as long as it is to; older installations waited longer. */
export async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  config: Pick<ConsumerConfig, 'ack_policy' | 'deliver_policy'> &
    Partial<ConsumerConfig> & { readonly durable_name: string },
): Promise<void> {
  const { durable_name: durable, ack_wait } = config;
  const held = await manager.consumers.info(stream, durable).catch(() => undefined);
  if (!held) await manager.consumers.add(stream, config);
  else if (held.config.ack_wait !== ack_wait) await manager.consumers.update(stream, durable, { ack_wait });
}

export const managerOf = (connection: NatsConnection): Promise<JetStreamManager> =>
  jetstreamManager(connection);
