import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { EventConsumer } from '@zwerm/platform/events/event-consumer';
import { EventPublisher } from '@zwerm/platform/events/event-publisher';
import { EventServer } from '@zwerm/platform/events/event-server';
import { EventWire, type ConsumerFactory } from '@zwerm/platform/events/event-wire';

/** Brings recorded events to one service, through its real consumer and inbox, and carries nothing away from it. */
export class ReplayWire extends EventWire {
  private consumer?: EventConsumer;

  override publisherFor(): EventPublisher {
    return new SilentPublisher();
  }

  override serverFor(_service: string, createConsumer: ConsumerFactory): EventServer {
    return new ReplayServer(createConsumer, (consumer) => (this.consumer = consumer));
  }

  /** What the service listens to. */
  get subjects(): readonly string[] {
    return this.consumer?.subjects ?? [];
  }

  /** Resolves when the service has applied the events, or made dead letters of them. */
  async deliver(events: readonly CloudEvent[]): Promise<void> {
    if (!this.consumer) throw new Error('nobody listens to this wire');
    await this.consumer.consume(events);
  }
}

class SilentPublisher extends EventPublisher {
  override open(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  override publish(): Promise<never> {
    return Promise.reject(new Error('a projection that is being rebuilt publishes nothing'));
  }

  override onReconnect(): void {
    // There is no connection to lose.
  }

  override close(): Promise<void> {
    return Promise.resolve();
  }
}

class ReplayServer extends EventServer {
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
