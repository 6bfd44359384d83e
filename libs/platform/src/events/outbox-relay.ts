import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { sequenceOf } from '@zwerm/contracts/cloud-event';
import pg from 'pg';
import { databaseIdentityQuery } from '../database/database-identity.js';
import { failpoint } from '../failpoints/failpoint.js';
import type { StructuredLogger } from '../logging/structured-logger.js';
import type { EventPublisher } from './event-publisher.js';
import { batchSize, OutboxReader, type OutboxRow } from './outbox-reader.js';
import { relayLock } from './relay-lock.js';

export interface RelayOptions {
  readonly service: string;
  readonly schema: string;
  readonly databaseUrl: string;
  /** How long to wait before looking again when nobody signalled. */
  readonly pollMs: number;
}

/** While events pour in they are gathered, this long at most: a batch costs each consumer a commit, however small it is. */
const longestGatheringMs = 25;
/** While numbers of the log are missing it looks again this soon: they come with no signal when another process took them. */
const longestUntilMissingMs = 100;
const channelOf = (schema: string): string => `outbox_${schema}`;

/**
 * Publishes a service's outbox in the order of its sequence. One process per service does so at a time: the one
 * whose connection holds the advisory lock; the others keep asking. A transaction with a lower number may commit later
 * (security.md §1.4.6): what was passed over is looked for until it came, or never will.
 */
export class OutboxRelay {
  private connection?: pg.Client;
  private isLeader = false;
  private isClosing = false;
  private wake: () => void = () => undefined;
  private isRaised = false;
  private mustCheckStore = true;
  private loop?: Promise<void>;
  private readonly reader = new OutboxReader();

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
    this.reader.forget();
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
        await connection.query('update relay_position set through = 0');
        this.reader.forget();
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
    const rows = await this.reader.next(connection);
    const acknowledged = rows.length > 0 ? await this.publish(rows) : undefined;
    await this.reader.settle(connection, this.options.service, acknowledged);
    return rows.length;
  }

  private async publish(rows: readonly OutboxRow[]): Promise<number> {
    failpoint('relay.beforePublish');
    const acknowledged = await this.publisher.publish(rows.map((row) => envelope(row, this.options.service)));
    failpoint('relay.afterPublish');
    return acknowledged;
  }

  /** After a lone event the next may follow at once; the more came together, the more are likely to follow. */
  private async pause(published: number): Promise<void> {
    if (published > 1) await this.sleep(Math.min(published, longestGatheringMs), () => this.isClosing);
    const { pollMs } = this.options;
    const longestMs = this.reader.isMissingSome ? Math.min(pollMs, longestUntilMissingMs) : pollMs;
    await this.sleep(longestMs, () => this.isClosing || this.isRaised);
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
export function envelope(row: Omit<OutboxRow, 'seq'>, service: string): CloudEvent {
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
