import type { EventConsumer } from './event-consumer.js';
import type { EventHandlers } from './event-handlers.js';
import type { EventPublisher } from './event-publisher.js';
import type { EventServer } from './event-server.js';

export type ConsumerFactory = (handlers: EventHandlers) => EventConsumer;

/** An event transport, both ends of it. Chosen once per process: in-process, or JetStream when NATS_URL is set. */
export abstract class EventWire {
  abstract publisherFor(service: string): EventPublisher;
  abstract serverFor(service: string, consumer: ConsumerFactory): EventServer;
}
