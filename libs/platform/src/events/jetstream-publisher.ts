import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { EventPublisher } from './event-publisher.js';
import { ensureStream, managerOf, removeStreamOfOtherState } from './jetstream-stream.js';

const publishTimeoutMs = 5_000;

/** Publishes to JetStream with the event's id as message id, so that the broker drops most doubles already. */
export class JetStreamPublisher extends EventPublisher {
  private client?: JetStreamClient;
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
    await removeStreamOfOtherState(manager, this.service, databaseIdentity);
    return ensureStream(manager, this.service, databaseIdentity);
  }

  override async publish(events: readonly CloudEvent[]): Promise<void> {
    const client = this.client;
    if (!client) throw new Error('publisher is not open');
    await Promise.all(
      events.map((event) =>
        client.publish(event.type, JSON.stringify(event), { msgID: event.id, timeout: publishTimeoutMs }),
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
