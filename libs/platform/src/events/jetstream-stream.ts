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

/**
 * Makes sure that a service's stream exists. Refuses rather than drops when it is full, keeps 30 days: the record
 * is PostgreSQL, the stream only a wire.
 * @returns the moment the stream was made, which identifies its store
 */
export async function ensureStream(manager: JetStreamManager, service: string): Promise<string> {
  const name = streamOf(service);
  try {
    return (await manager.streams.info(name)).created;
  } catch {
    const info = await manager.streams.add({
      name,
      subjects: [`zwerm.${service}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.New,
      max_age: 30 * 24 * 3600 * nanosPerSecond,
      duplicate_window: 600 * nanosPerSecond,
    });
    return info.created;
  }
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
