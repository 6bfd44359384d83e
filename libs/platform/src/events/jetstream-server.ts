import { AckPolicy, DeliverPolicy, jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { StructuredLogger } from '../logging/structured-logger.js';
import { ConsumerStopped, type EventConsumer } from './event-consumer.js';
import { EventServer } from './event-server.js';
import type { ConsumerFactory } from './event-wire.js';
import { sourcesOf, type Source } from './jetstream-sources.js';
import { ensureConsumer, ensureStream, fillingOfMessage, managerOf, streamOf } from './jetstream-stream.js';

const batchSize = 256;
/** What a process that died had in hand reaches another one after this; a living one says that it still works on it. */
const ackWaitMs = 15_000;
const nanosPerMs = 1_000_000;

/**
 * Serves a service's handlers from JetStream. One durable per producing service (`sourcesOf`): all facts about an
 * aggregate come through it in order, and it needs no server newer than 2.9. Failing events
 * are retried by the consumer in place, never by redelivery, which would change their order.
 */
export class JetStreamServer extends EventServer {
  private consumer?: EventConsumer;
  private isClosing = false;
  private readonly open = new Set<ConsumerMessages>();
  private readonly loops: Promise<void>[] = [];

  constructor(
    private readonly service: string,
    private readonly connect: () => Promise<NatsConnection>,
    private readonly createConsumer: ConsumerFactory,
    private readonly log: StructuredLogger,
  ) {
    super();
  }

  override listen(callback: (error?: unknown) => void): void {
    this.consumer = this.createConsumer(this.eventHandlers());
    for (const source of sourcesOf(this.service, this.consumer.subjects))
      this.loops.push(this.serve(source, this.consumer));
    callback();
  }

  override async close(): Promise<void> {
    this.isClosing = true;
    this.consumer?.stop();
    for (const messages of this.open) messages.stop();
    await Promise.all(this.loops);
  }

  /** Consumes until the service stops; a lost broker or an emptied store only makes it begin again. */
  private async serve(source: Source, consumer: EventConsumer): Promise<void> {
    let warnedOf = '';
    while (!this.isClosing) {
      try {
        await this.consumeFrom(source, consumer);
        warnedOf = '';
      } catch (error) {
        const reason = String(error);
        if (!this.isClosing && reason !== warnedOf)
          this.log.warn('event consumer tries again until it can', {
            durable: source.durable,
            error: reason,
          });
        warnedOf = reason;
      }
      if (!this.isClosing) await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async consumeFrom(source: Source, consumer: EventConsumer): Promise<void> {
    const { messages, filling } = await this.subscribe(source, await consumer.databaseIdentity());
    // Whoever closed meanwhile did not know of it.
    if (this.isClosing) messages.stop();
    this.open.add(messages);
    const waiting: JsMsg[] = [];
    let draining: Promise<void> | undefined;
    const keepAlive = setInterval(() => waiting.forEach((message) => message.working()), ackWaitMs / 3);
    try {
      for await (const message of messages) {
        // Its place was counted in what the stream held before: begins again with what it holds now.
        if (await this.isFilledAnew(source, consumer, filling, message)) break;
        waiting.push(message);
        draining ??= this.drain(waiting, consumer).finally(() => (draining = undefined));
      }
      await draining;
    } finally {
      clearInterval(keepAlive);
      this.open.delete(messages);
    }
  }

  /** A message may be of another filling although the stream is not, when somebody sent it late: then it is one as any. */
  private async isFilledAnew(
    { producer }: Source,
    consumer: EventConsumer,
    filling: string,
    message: JsMsg,
  ): Promise<boolean> {
    if ((fillingOfMessage(message) ?? filling) === filling) return false;
    const manager = await managerOf(await this.connect());
    return (await ensureStream(manager, producer, await consumer.databaseIdentity())).name !== filling;
  }

  private async subscribe(
    { producer, durable, filter }: Source,
    databaseIdentity: string,
  ): Promise<{ messages: ConsumerMessages; filling: string }> {
    const connection = await this.connect();
    const manager = await managerOf(connection);
    const { name: filling } = await ensureStream(manager, producer, databaseIdentity);
    await ensureConsumer(manager, streamOf(producer), {
      durable_name: durable,
      description: filling,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: ackWaitMs * nanosPerMs,
      max_ack_pending: 4 * batchSize,
      max_deliver: -1,
      filter_subject: filter,
    });
    const stored = await jetstream(connection).consumers.get(streamOf(producer), durable);
    const messages = await stored.consume({
      max_messages: 2 * batchSize,
      idle_heartbeat: 2_000,
      expires: 10_000,
      abort_on_missing_resource: true,
    });
    return { messages, filling };
  }

  /** Works the queue off in order. A failure keeps the batch: it is tried again until the service stops. */
  private async drain(waiting: JsMsg[], consumer: EventConsumer): Promise<void> {
    while (waiting.length > 0 && !this.isClosing) {
      const batch = waiting.slice(0, batchSize);
      try {
        await this.apply(batch, consumer);
        waiting.splice(0, batch.length);
      } catch (error) {
        if (error instanceof ConsumerStopped) return;
        this.log.warn('event batch will be tried again', { error: String(error) });
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  private async apply(batch: readonly JsMsg[], consumer: EventConsumer): Promise<void> {
    const parts = batch.map((message) => ({ message, event: parsed(message) }));
    await consumer.consume(parts.flatMap(({ event }) => (event ? [event] : [])));
    for (const { message, event } of parts) {
      if (!event) await consumer.bury(message.subject, message.string(), 'not a CloudEvent of this subject');
      message.ack();
    }
  }
}

/** The event in a message, or undefined when it is not a CloudEvent about its own subject. */
function parsed(message: JsMsg): CloudEvent | undefined {
  try {
    const event = message.json<CloudEvent>();
    const isEvent =
      event?.specversion === '1.0' && event.type === message.subject && typeof event.id === 'string';
    return isEvent && typeof event.sequence === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}
