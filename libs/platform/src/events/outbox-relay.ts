import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { sequenceOf } from '@zwerm/contracts/cloud-event';
import pg from 'pg';
import { databaseIdentityQuery } from '../database/database-identity.js';
import { failpoint } from '../failpoints/failpoint.js';
import type { StructuredLogger } from '../logging/structured-logger.js';
import type { EventPublisher } from './event-publisher.js';
import { relayLock } from './relay-lock.js';

interface OutboxRow {
  readonly id: string;
  readonly subject: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly payload: unknown;
  readonly causation_id: string | null;
  readonly occurred_at: Date;
}

export interface RelayOptions {
  readonly service: string;
  readonly schema: string;
  readonly databaseUrl: string;
  /** How long to wait before looking again when nobody signalled. */
  readonly pollMs: number;
}

const batchSize = 500;
/** While events pour in they are gathered, this long at most: a batch costs each consumer a commit, however small it is. */
const longestGatheringMs = 25;
const nextEvents = `
  select id, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at
  from outbox where published_at is null order by seq limit ${batchSize}`;
const markPublished = `
  with told as (update broker_epoch set acknowledged = $2 where stream = $3 and acknowledged <> $2)
  update outbox set published_at = clock_timestamp() where id = any($1)`;
const channelOf = (schema: string): string => `outbox_${schema}`;

/**
 * Publishes a service's outbox in the order of its sequence. One process per service does so at a time: the one
 * whose connection holds the advisory lock; the others keep asking. Rows are found by `published_at is null`, not
 * by a cursor, because a transaction with a lower number may commit later (security.md §1.4.6).
 */
export class OutboxRelay {
  private connection?: pg.Client;
  private isLeader = false;
  private isClosing = false;
  private wake: () => void = () => undefined;
  private isRaised = false;
  private mustCheckStore = true;
  private loop?: Promise<void>;

  constructor(
    private readonly options: RelayOptions,
    private readonly publisher: EventPublisher,
    private readonly logger: StructuredLogger,
  ) {}

  start(): void {
    this.publisher.onReconnect(() => {
      this.mustCheckStore = true;
      this.raise();
    });
    this.loop = this.run();
  }

  raise(): void {
    this.isRaised = true;
    this.wake();
  }

  /** Lets the batch in hand finish, then gives up the lock. Rows that are left go out after the next start. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.wake();
    await this.loop;
    await this.disconnect();
    await this.publisher.close();
  }

  private async run(): Promise<void> {
    while (!this.isClosing) {
      let published = 0;
      try {
        published = await this.step();
      } catch (error) {
        if (this.isClosing) return;
        this.mustCheckStore = true;
        this.logger.warn('outbox relay will try again', {
          service: this.options.service,
          error: String(error),
        });
        await this.disconnect();
      }
      if (published < batchSize) await this.pause(published);
    }
  }

  private async step(): Promise<number> {
    const connection = (this.connection ??= await this.connect());
    if (!(await this.lead(connection))) return 0;
    if (this.mustCheckStore) await this.checkStore(connection);
    return this.publishBatch(connection);
  }

  /** Becomes the one that publishes, or wakes the one that does. */
  private async lead(connection: pg.Client): Promise<boolean> {
    if (this.isLeader) return true;
    const { rows } = await connection.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1, $2) as held',
      relayLock(this.options.schema),
    );
    this.isLeader = rows[0]?.held ?? false;
    if (!this.isLeader) await connection.query("select pg_notify($1, '')", [channelOf(this.options.schema)]);
    return this.isLeader;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: `zwerm-${this.options.service}-relay`,
      // A mark that a power cut forgets is published again, and consumers drop doubles: not worth a flush of its own.
      options: `-c search_path=${this.options.schema},public -c synchronous_commit=off`,
    });
    client.on('error', () => void this.disconnect());
    client.on('notification', () => {
      if (this.isLeader) this.raise();
    });
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channelOf(this.options.schema))}`);
    return client;
  }

  private async disconnect(): Promise<void> {
    const client = this.connection;
    this.connection = undefined;
    this.isLeader = false;
    await client?.end().catch(() => undefined);
  }

  /**
   * A store with another identity is empty: everything in the log is published again, consumers drop doubles. So it is
   * after the database was put back to an older state: what the broker held of later is no fact any more. And after the
   * broker forgot events that it had taken over, as a power cut makes it that does not flush at once.
   */
  private async checkStore(connection: pg.Client): Promise<void> {
    const { rows: states } = await connection.query<{ identity: string }>(databaseIdentityQuery);
    const { service } = this.options;
    const { rows } = await connection.query<{ created: string; acknowledged: string }>(
      'select created, acknowledged from broker_epoch where stream = $1',
      [service],
    );
    const acknowledged = Number(rows[0]?.acknowledged ?? 0);
    const created = await this.publisher.open(states[0]?.identity ?? '', acknowledged);
    if (created !== undefined) {
      if (rows[0] && rows[0].created !== created) {
        this.logger.warn('broker store is new: publishing the whole log again', { service });
        await connection.query('update outbox set published_at = null where published_at is not null');
      }
      await connection.query(
        `insert into broker_epoch (stream, created) values ($1, $2)
         on conflict (stream) do update set created = excluded.created,
           acknowledged = case when broker_epoch.created = excluded.created then broker_epoch.acknowledged else 0 end`,
        [service, created],
      );
    }
    this.mustCheckStore = false;
  }

  private async publishBatch(connection: pg.Client): Promise<number> {
    const { rows } = await connection.query<OutboxRow>({ name: 'next-events', text: nextEvents });
    if (rows.length === 0) return 0;
    failpoint('relay.beforePublish');
    const { service } = this.options;
    const acknowledged = await this.publisher.publish(rows.map((row) => envelope(row, service)));
    failpoint('relay.afterPublish');
    await connection.query({
      name: 'mark-published',
      text: markPublished,
      values: [rows.map((row) => row.id), acknowledged, service],
    });
    return rows.length;
  }

  /** After a lone event the next may follow at once; the more came together, the more are likely to follow. */
  private async pause(published: number): Promise<void> {
    if (published > 1) await this.sleep(Math.min(published, longestGatheringMs), () => this.isClosing);
    await this.sleep(this.options.pollMs, () => this.isClosing || this.isRaised);
    this.isRaised = false;
  }

  private sleep(longestMs: number, isEnough: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isEnough()) return resolve();
      const timer = setTimeout(resolve, longestMs);
      this.wake = () => {
        if (!isEnough()) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The CloudEvent of an outbox row: the same row gives the same bytes every time it is published. */
export function envelope(row: OutboxRow, service: string): CloudEvent {
  return {
    specversion: '1.0',
    id: row.id,
    source: `/zwerm/${service}`,
    type: row.subject,
    time: row.occurred_at.toISOString(),
    datacontenttype: 'application/json',
    partitionkey: row.aggregate_id,
    sequence: sequenceOf(row.aggregate_version),
    ...(row.causation_id ? { causationid: row.causation_id } : {}),
    data: row.payload,
  };
}
