import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import { envelope } from '@zwerm/platform/events/outbox-relay';
import pg from 'pg';

const pageSize = 2_000;
const columns = 'id, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at';

type RecordedRow = Parameters<typeof envelope>[0];

/**
 * The outboxes of the services that publish these subjects, read as one history: within a service in the order of
 * its record, between services by time. Events come as they were published, byte for byte.
 */
export class EventRecord {
  constructor(
    private readonly database: pg.ClientBase,
    private readonly subjects: readonly string[],
  ) {}

  /** All recorded events, in batches of at most `batchSize`. */
  async *batches(batchSize: number): AsyncGenerator<CloudEvent[]> {
    let batch: CloudEvent[] = [];
    for await (const event of this.merged()) {
      batch.push(event);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** The events with these ids that are in the record, in the order of the record of their service. */
  async withIds(ids: readonly string[]): Promise<CloudEvent[]> {
    const found: CloudEvent[] = [];
    for (const service of await this.services()) {
      const { rows } = await this.database.query<RecordedRow>(
        `select ${columns} from ${pg.escapeIdentifier(service)}.outbox where id = any($1) order by seq`,
        [ids],
      );
      found.push(...rows.map((row) => envelope(row, service)));
    }
    return found;
  }

  /** Reads in one snapshot: what is told meanwhile is for `withIds`. */
  private async *merged(): AsyncGenerator<CloudEvent> {
    await this.database.query('begin isolation level repeatable read, read only');
    try {
      yield* this.inOrderOfTime();
    } finally {
      await this.database.query('commit');
    }
  }

  private async *inOrderOfTime(): AsyncGenerator<CloudEvent> {
    const heads: { service: string; rows: ReturnType<EventRecord['rowsOf']>; head?: RecordedRow }[] = [];
    for (const service of await this.services()) {
      const rows = this.rowsOf(service);
      heads.push({ service, rows, head: (await rows.next()).value });
    }
    for (;;) {
      let first: (typeof heads)[number] | undefined;
      for (const source of heads) {
        if (source.head && (!first?.head || source.head.occurred_at < first.head.occurred_at)) first = source;
      }
      if (!first?.head) return;
      yield envelope(first.head, first.service);
      first.head = (await first.rows.next()).value;
    }
  }

  /** Through a cursor: the log is sorted once, however many pages it has. */
  private async *rowsOf(service: string): AsyncGenerator<RecordedRow, undefined> {
    const cursor = pg.escapeIdentifier(`history of ${service}`);
    await this.database.query(
      `declare ${cursor} no scroll cursor for
       select ${columns} from ${pg.escapeIdentifier(service)}.outbox where subject = any($1) order by seq`,
      [this.subjects],
    );
    for (;;) {
      const { rows } = await this.database.query<RecordedRow>(`fetch ${pageSize} from ${cursor}`);
      yield* rows;
      if (rows.length < pageSize) return undefined;
    }
  }

  /** A service that is not installed has told nothing. */
  private async services(): Promise<string[]> {
    const names = [...new Set(this.subjects.map((subject) => subject.split('.')[1] ?? ''))].sort();
    const { rows } = await this.database.query<{ name: string }>(
      `select name from unnest($1::text[]) as name where to_regclass(quote_ident(name) || '.outbox') is not null`,
      [names],
    );
    return rows.map(({ name }) => name).sort();
  }
}
