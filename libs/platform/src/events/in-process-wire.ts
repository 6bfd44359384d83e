import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { EventConsumer } from './event-consumer.js';
import { EventPublisher } from './event-publisher.js';
import { EventServer } from './event-server.js';
import { EventWire, type ConsumerFactory } from './event-wire.js';

/**
 * The embedded default: all services share one process, and a published event is taken over when every one of
 * them has committed its effect. Nothing is stored on the way; after a crash the outbox still has the event.
 */
export class InProcessWire extends EventWire {
  private readonly consumers = new Map<string, EventConsumer>();

  /** @param services all that must be there before anything is published: an absent one would miss events for good */
  constructor(private readonly services: readonly string[]) {
    super();
  }

  override publisherFor(): EventPublisher {
    return new InProcessPublisher(this.services, this.consumers);
  }

  override serverFor(service: string, consumer: ConsumerFactory): EventServer {
    return new InProcessServer(service, this.consumers, consumer);
  }
}

class InProcessPublisher extends EventPublisher {
  constructor(
    private readonly services: readonly string[],
    private readonly consumers: ReadonlyMap<string, EventConsumer>,
  ) {
    super();
  }

  override open(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  override async publish(events: readonly CloudEvent[]): Promise<number> {
    const absent = this.services.filter((service) => !this.consumers.has(service));
    if (absent.length > 0) throw new Error(`waiting for ${absent.join(', ')}`);
    await Promise.all([...this.consumers.values()].map((consumer) => consumer.consume(events)));
    return 0;
  }

  override onReconnect(): void {
    // There is no connection to lose.
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class InProcessServer extends EventServer {
  private consumer?: EventConsumer;

  constructor(
    private readonly service: string,
    private readonly consumers: Map<string, EventConsumer>,
    private readonly createConsumer: ConsumerFactory,
  ) {
    super();
  }

  override listen(callback: () => void): void {
    this.consumer = this.createConsumer(this.eventHandlers());
    this.consumers.set(this.service, this.consumer);
    callback();
  }

  override close(): Promise<void> {
    this.consumer?.stop();
    if (this.consumers.get(this.service) === this.consumer) this.consumers.delete(this.service);
    return Promise.resolve();
  }
}
