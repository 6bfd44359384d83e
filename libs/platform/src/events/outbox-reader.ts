import type pg from 'pg';
import { MissingNumbers, type MissingRange } from './missing-numbers.js';

/** A row of the outbox as the relay reads it. */
export interface OutboxRow {
  readonly seq: number;
  readonly id: string;
  readonly subject: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly payload: unknown;
  readonly causation_id: string | null;
  readonly occurred_at: Date;
}

/** Rows read at once, of what is new and of what was missing. */
export const batchSize = 500;
const columns =
  'seq::double precision as seq, id, subject, aggregate_id, aggregate_version, payload, causation_id, occurred_at';
const positionQuery = 'select through::double precision as through from relay_position';
const aboveQuery = `
  select ${columns} from outbox where published_at is null and outbox.seq > $1 order by outbox.seq limit ${batchSize}`;
const missingQuery = `
  select ${columns} from unnest($1::bigint[], $2::bigint[]) as missing ("from", "to")
  join outbox on outbox.seq between missing."from" and missing."to" and published_at is null
  order by outbox.seq limit ${batchSize}`;
const writersQuery = `
  select distinct virtualtransaction as writer from pg_locks
  where locktype = 'relation' and relation = 'outbox'::regclass and mode = 'RowExclusiveLock' and granted
    and database = (select oid from pg_database where datname = current_database())`;
const movePosition = `
  with told as (update broker_epoch set acknowledged = $3 where stream = $4 and acknowledged <> $3)
  update relay_position set through = $2 where through = $1`;

/**
 * Reads a service's log in the order of its numbers, behind a position that one row keeps: nothing is written per event.
 * Numbers that were passed over because their transactions had not committed are read as soon as they are there.
 */
export class OutboxReader {
  private numbers?: MissingNumbers;
  private position = 0;

  /** Whether numbers are missing that may still come: then it is worth looking again soon. */
  get isMissingSome(): boolean {
    return (this.numbers?.ranges.length ?? 0) > 0;
  }

  /** Begins again from the position that is stored. */
  forget(): void {
    delete this.numbers;
  }

  /** What is to be published next, in order. */
  async next(connection: pg.Client): Promise<OutboxRow[]> {
    const numbers = (this.numbers ??= await this.open(connection));
    if (numbers.ranges.length === 0) {
      const rows = await readAbove(connection, numbers.reached);
      numbers.take(rows.map(numberOf), undefined);
      return rows;
    }
    const writers = await readWriters(connection);
    const late = await readMissing(connection, numbers.ranges);
    const rows = [...late, ...(await readAbove(connection, numbers.reached))];
    numbers.take(rows.map(numberOf), late.length < batchSize ? writers : undefined);
    return rows;
  }

  /**
   * Says that all that was read has been published. Somebody may have put the position back meanwhile, to have events told
   * again, or a restored database did: then it begins there again.
   * @param acknowledged what the broker said it holds of the stream; undefined when nothing was published
   */
  async settle(connection: pg.Client, stream: string, acknowledged: number | undefined): Promise<void> {
    const through = this.numbers?.through ?? this.position;
    if (through === this.position && acknowledged === undefined) return;
    const { rowCount } = await connection.query({
      name: 'move-relay-position',
      text: movePosition,
      values: [this.position, through, acknowledged ?? null, stream],
    });
    if (rowCount === 0) this.forget();
    else this.position = through;
  }

  private async open(connection: pg.Client): Promise<MissingNumbers> {
    const { rows } = await connection.query<{ through: number }>(positionQuery);
    this.position = rows[0]?.through ?? 0;
    return new MissingNumbers(this.position);
  }
}

const numberOf = ({ seq }: OutboxRow): number => seq;

async function readAbove(connection: pg.Client, reached: number): Promise<OutboxRow[]> {
  const values = [reached];
  const { rows } = await connection.query<OutboxRow>({ name: 'next-events', text: aboveQuery, values });
  return rows;
}

async function readMissing(connection: pg.Client, ranges: readonly MissingRange[]): Promise<OutboxRow[]> {
  const values = [ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
  const { rows } = await connection.query<OutboxRow>({ name: 'missing-events', text: missingQuery, values });
  return rows;
}

async function readWriters(connection: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await connection.query<{ writer: string }>({ name: 'log-writers', text: writersQuery });
  return new Set(rows.map(({ writer }) => writer));
}
