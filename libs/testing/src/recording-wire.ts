import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { EventConsumer } from '@zwerm/platform/events/event-consumer';
import { EventPublisher } from '@zwerm/platform/events/event-publisher';
import { EventServer } from '@zwerm/platform/events/event-server';
import { EventWire, type ConsumerFactory } from '@zwerm/platform/events/event-wire';

/**
 * The transport of a test of one service: keeps what the service publishes and delivers what the test says, with
 * the service's real consumer, inbox and transactions.
 */
export class RecordingWire extends EventWire {
  readonly published: CloudEvent[] = [];
  private consumer?: EventConsumer;

  override publisherFor(): EventPublisher {
    return new RecordingPublisher(this.published);
  }

  override serverFor(_service: string, createConsumer: ConsumerFactory): EventServer {
    return new DirectServer(createConsumer, (consumer) => (this.consumer = consumer));
  }

  /** Resolves when the service has applied the events, or made dead letters of them. */
  async deliver(...events: CloudEvent[]): Promise<void> {
    await this.consumer!.consume(events);
  }
}

class RecordingPublisher extends EventPublisher {
  constructor(private readonly published: CloudEvent[]) {
    super();
  }

  override open(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  override publish(events: readonly CloudEvent[]): Promise<number> {
    this.published.push(...events);
    return Promise.resolve(0);
  }

  override onReconnect(): void {
    // Nothing to lose.
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class DirectServer extends EventServer {
  private consumer?: EventConsumer;

  constructor(
    private readonly createConsumer: ConsumerFactory,
    private readonly register: (consumer: EventConsumer) => void,
  ) {
    super();
  }

  override listen(callback: () => void): void {
    this.consumer = this.createConsumer(this.eventHandlers());
    this.register(this.consumer);
    callback();
  }

  override close(): Promise<void> {
    this.consumer?.stop();
    return Promise.resolve();
  }
}
