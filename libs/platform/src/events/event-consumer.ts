import { createHash } from 'node:crypto';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { upcastEvent } from '@zwerm/contracts/upcast-event';
import { problemsOfPayload } from '@zwerm/contracts/validate-event';
import type { Transactions } from '../database/transactions.js';
import { databaseIdentityQuery } from '../database/database-identity.js';
import { isOutage } from '../database/database-errors.js';
import { plannedStatements } from '../database/planned-statements.js';
import { failpoint } from '../failpoints/failpoint.js';
import type { StructuredLogger } from '../logging/structured-logger.js';
import { deadLetters } from './dead-letter-metric.js';
import type { EventHandlers } from './event-handlers.js';

export interface ConsumerOptions {
  readonly service: string;
  /** After this many failures that are not outages an event becomes a dead letter. */
  readonly mostAttempts: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

export const standardConsumerOptions = { mostAttempts: 8, firstRetryMs: 5, longestRetryMs: 1_000 } as const;

const markReceived = `
  insert into inbox (event_id, payload_hash) select * from unnest($1::uuid[], $2::bytea[])
  on conflict do nothing returning event_id`;

/** Thrown when the service stops while events are waiting: the transport must not acknowledge them. */
export class ConsumerStopped extends Error {}

/**
 * Applies events to a service, whatever transport brought them: each event once, its effect and its inbox row in
 * one commit, in the order given. A group of events shares one transaction; when any of them fails, all are tried
 * again one by one, so a bad event never takes its neighbours with it.
 */
export class EventConsumer {
  private isStopped = false;

  constructor(
    private readonly options: ConsumerOptions,
    private readonly transactions: Transactions,
    private readonly handlers: EventHandlers,
    private readonly logger: StructuredLogger,
  ) {}

  get subjects(): readonly string[] {
    return [...this.handlers.keys()];
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Of the database to which events are applied. */
  async databaseIdentity(): Promise<string> {
    const rows: { identity: string }[] = await this.transactions.manager.query(databaseIdentityQuery);
    return rows[0]?.identity ?? '';
  }

  /**
   * Resolves when every event is applied, was applied before, is of no interest, or is a dead letter.
   * @throws ConsumerStopped
   */
  async consume(events: readonly CloudEvent[]): Promise<void> {
    const wanted = events.filter((event) => this.handlers.has(event.type)).map(upcastEvent);
    if (wanted.length === 0) return;
    if (wanted.length > 1 && (await this.appliedTogether(wanted))) return;
    for (const event of wanted) await this.applyAlone(event);
  }

  /** Keeps a message that is not an event at all, so that somebody can look at it. */
  async bury(subject: string, text: string, error: string, eventId?: string, attempts = 1): Promise<void> {
    await this.transactions.manager.query(
      'insert into dead_letter (event_id, subject, event, error, attempts) values ($1, $2, $3, $4, $5)',
      [eventId ?? null, subject, text.slice(0, 65_536), error, attempts],
    );
    deadLetters.inc({ service: this.options.service });
    this.logger.error('event became a dead letter', { alarm: 'dead-letter', subject, eventId, error });
  }

  private async appliedTogether(events: readonly CloudEvent[]): Promise<boolean> {
    if (events.some((event) => problemsOfPayload(event.type, event.data).length > 0)) return false;
    try {
      await this.apply(events);
      return true;
    } catch {
      return false;
    }
  }

  private async applyAlone(event: CloudEvent): Promise<void> {
    const problems = problemsOfPayload(event.type, event.data);
    if (problems.length > 0) {
      await this.giveUp(event, problems.join('; '), 1);
      return;
    }
    for (let attempt = 1, outages = 0; ;) {
      if (this.isStopped) throw new ConsumerStopped();
      try {
        await this.apply([event]);
        return;
      } catch (error) {
        if (isOutage(error)) await this.wait(outages++);
        else if (attempt >= this.options.mostAttempts) {
          await this.giveUp(event, String(error), attempt);
          return;
        } else await this.wait(attempt++ - 1);
      }
    }
  }

  private async apply(events: readonly CloudEvent[]): Promise<void> {
    await this.transactions.run(async () => {
      const fresh = await this.markReceived(events);
      for (const { subject, events: run } of runsOfOneSubject(fresh)) {
        for (const handler of this.handlers.get(subject) ?? []) {
          if (handler.isBatch) await handler.handle(run);
          else for (const event of run) await handler.handle(event);
        }
      }
      failpoint('consumer.beforeCommit');
    });
    failpoint('consumer.afterCommit');
  }

  /** Writes the inbox rows and returns the events that were not there yet. */
  private async markReceived(events: readonly CloudEvent[]): Promise<CloudEvent[]> {
    const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
    const hashes = distinct.map((event) => createHash('sha256').update(JSON.stringify(event.data)).digest());
    const run = plannedStatements(this.transactions.manager);
    const inserted = await run<{ event_id: string }>('mark-received', markReceived, [
      distinct.map((event) => event.id),
      hashes,
    ]);
    const fresh = new Set(inserted.map((row) => row.event_id));
    return distinct.filter((event) => fresh.has(event.id));
  }

  private async giveUp(event: CloudEvent, error: string, attempts: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.markReceived([event]);
      await this.bury(event.type, JSON.stringify(event), error, event.id, attempts);
    });
  }

  private wait(failures: number): Promise<void> {
    const waitMs = Math.min(this.options.firstRetryMs * 2 ** failures, this.options.longestRetryMs);
    return new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Splits a sequence into its longest runs of one subject, keeping the order. */
function runsOfOneSubject(events: readonly CloudEvent[]): { subject: string; events: CloudEvent[] }[] {
  const runs: { subject: string; events: CloudEvent[] }[] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.subject === event.type) last.events.push(event);
    else runs.push({ subject: event.type, events: [event] });
  }
  return runs;
}
