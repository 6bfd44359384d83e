import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { EventPublisher } from './event-publisher.js';
import { ensureStream, managerOf, emptyUnfitStream, messageId } from './jetstream-stream.js';

const publishTimeoutMs = 5_000;

/**
 * Publishes to JetStream with the event's id as message id, so that the broker drops most doubles already; after the
 * stream was emptied also the filling's name, because the broker remembers what it no longer holds.
 */
export class JetStreamPublisher extends EventPublisher {
  private client?: JetStreamClient;
  private filling = '';
  private lastSequence = 0;
  private reconnected: () => void = () => undefined;

  constructor(
    private readonly service: string,
    private readonly connect: () => Promise<NatsConnection>,
  ) {
    super();
  }

  override async open(databaseIdentity: string, acknowledged: number): Promise<string> {
    const connection = await this.connect();
    if (!this.client) {
      this.client = jetstream(connection, { timeout: publishTimeoutMs });
      void this.watch(connection);
    }
    const manager = await managerOf(connection);
    await emptyUnfitStream(manager, this.service, databaseIdentity, acknowledged);
    const { store, name, lastSequence } = await ensureStream(manager, this.service, databaseIdentity);
    this.filling = name;
    this.lastSequence = lastSequence;
    return name ? `${name} ${store}` : store;
  }

  override async publish(events: readonly CloudEvent[]): Promise<number> {
    const client = this.client;
    if (!client) throw new Error('publisher is not open');
    const acks = await Promise.all(
      events.map((event) =>
        client.publish(event.type, JSON.stringify(event), {
          msgID: messageId(this.filling, event.id),
          timeout: publishTimeoutMs,
        }),
      ),
    );
    const taken = acks.filter(({ duplicate }) => !duplicate).map(({ seq }) => seq);
    // Sent by itself after a reconnect, to a broker that has forgotten what came before.
    if (taken.some((sequence) => sequence <= this.lastSequence))
      throw new Error('the broker gave a number again that it had given: it has forgotten events');
    this.lastSequence = Math.max(this.lastSequence, ...taken);
    return this.lastSequence;
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
