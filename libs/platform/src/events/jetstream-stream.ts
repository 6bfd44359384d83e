import { randomUUID } from 'node:crypto';
import {
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  DiscardPolicy,
  type ConsumerConfig,
  type JsMsg,
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

/** What a stream holds now: of which store, and which filling of it, '' as long as it was never emptied. */
export interface Filling {
  readonly store: string;
  readonly name: string;
  readonly lastSequence: number;
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
    return { store: info.created, name: '', lastSequence: 0 };
  }
  const filling = fillingOf(held.config.description, databaseIdentity);
  if (filling === undefined) throw new StreamOfOtherState(name);
  return { store: held.created, name: filling, lastSequence: held.state.last_seq };
}

/**
 * For the producer, before it makes sure of its stream: empties one that was filled from another state of the database,
 * or of which the broker forgot the end, as a power cut makes one forget that does not flush at once.
 * It is emptied rather than removed, because nats-server 2.9 can stop delivering to consumers of a stream that was
 * made again under its name. Who is stopped between the two steps empties it once more.
 * @param acknowledged the last sequence that the broker took over for good
 */
export async function emptyUnfitStream(
  manager: JetStreamManager,
  service: string,
  databaseIdentity: string,
  acknowledged: number,
): Promise<void> {
  const name = streamOf(service);
  const held = await manager.streams.info(name).catch(() => undefined);
  if (!held) return;
  const isOfThisState = fillingOf(held.config.description, databaseIdentity) !== undefined;
  if (isOfThisState && held.state.last_seq >= acknowledged) return;
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

/**
 * Makes sure that a durable exists and waits for acks as long as it is to; older installations waited longer. One of
 * another filling begins again: its place in the stream may lie beyond what the stream holds by now.
 */
export async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  config: Pick<ConsumerConfig, 'ack_policy' | 'deliver_policy'> &
    Partial<ConsumerConfig> & { readonly durable_name: string; readonly description: string },
): Promise<void> {
  const { durable_name: durable, ack_wait, description } = config;
  const held = await manager.consumers.info(stream, durable).catch(() => undefined);
  const isOfOtherFilling = held && (held.config.description ?? '') !== description;
  if (isOfOtherFilling) await manager.consumers.delete(stream, durable);
  if (!held || isOfOtherFilling) await manager.consumers.add(stream, config);
  else if (held.config.ack_wait !== ack_wait) await manager.consumers.update(stream, durable, { ack_wait });
}

/** Message ids are those of events, after the filling's name in a stream that was emptied. */
export const messageId = (filling: string, eventId: string): string => (filling && `${filling} `) + eventId;

/** Of which filling a message says it is; undefined when whoever sent it gave it no id. */
export const fillingOfMessage = (message: JsMsg): string | undefined =>
  message.headers?.get('Nats-Msg-Id').split(' ').slice(0, -1).join(' ');

export const managerOf = (connection: NatsConnection): Promise<JetStreamManager> =>
  jetstreamManager(connection);
