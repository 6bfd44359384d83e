import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { EventPublisher } from './event-publisher.js';
import { ensureStream, managerOf, emptyStreamOfOtherState } from './jetstream-stream.js';

const publishTimeoutMs = 5_000;

/**
 * Publishes to JetStream with the event's id as message id, so that the broker drops most doubles already; after the
 * stream was emptied also the filling's name, because the broker remembers what it no longer holds.
 */
export class JetStreamPublisher extends EventPublisher {
  private client?: JetStreamClient;
  private idPrefix = '';
  private reconnected: () => void = () => undefined;

  constructor(
    private readonly service: string,
    private readonly connect: () => Promise<NatsConnection>,
  ) {
    super();
  }

  override async open(databaseIdentity: string): Promise<string> {
    const connection = await this.connect();
    if (!this.client) {
      this.client = jetstream(connection, { timeout: publishTimeoutMs });
      void this.watch(connection);
    }
    const manager = await managerOf(connection);
    await emptyStreamOfOtherState(manager, this.service, databaseIdentity);
    const { store, name } = await ensureStream(manager, this.service, databaseIdentity);
    this.idPrefix = name && `${name} `;
    return this.idPrefix + store;
  }

  override async publish(events: readonly CloudEvent[]): Promise<void> {
    const client = this.client;
    if (!client) throw new Error('publisher is not open');
    await Promise.all(
      events.map((event) =>
        client.publish(event.type, JSON.stringify(event), {
          msgID: this.idPrefix + event.id,
          timeout: publishTimeoutMs,
        }),
      ),
    );
  }

  override onReconnect(callback: () => void): void {
    this.reconnected = callback;
  }

  override close(): Promise<void> {
    this.client = undefined;
    return Promise.resolve();
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'reconnect') this.reconnected();
    }
  }
}
