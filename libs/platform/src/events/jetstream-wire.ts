import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { StructuredLogger } from '../logging/structured-logger.js';
import type { EventPublisher } from './event-publisher.js';
import type { EventServer } from './event-server.js';
import { EventWire, type ConsumerFactory } from './event-wire.js';
import { JetStreamPublisher } from './jetstream-publisher.js';
import { JetStreamServer } from './jetstream-server.js';

/** The distributed transport. Connects when first needed and keeps trying: a service starts without its broker. */
export class JetStreamWire extends EventWire {
  private connection?: Promise<NatsConnection>;

  constructor(
    private readonly serverUrl: string,
    private readonly logger: StructuredLogger,
  ) {
    super();
  }

  override publisherFor(service: string): EventPublisher {
    return new JetStreamPublisher(service, () => this.connected());
  }

  override serverFor(service: string, consumer: ConsumerFactory): EventServer {
    return new JetStreamServer(service, () => this.connected(), consumer, this.logger);
  }

  /** The shared connection; also carries the live signals. */
  connected(): Promise<NatsConnection> {
    this.connection ??= connect({
      servers: this.serverUrl,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      reconnectJitter: 100,
      waitOnFirstConnect: false,
    }).catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  async close(): Promise<void> {
    const connection = await this.connection?.catch(() => undefined);
    await connection?.close();
  }
}
