import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { retrying } from './transactions.js';

/** A statement that PostgreSQL plans once per connection, under its name. */
export interface PlannedStatement<Row extends QueryResultRow> {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
  /** What it returns, for the compiler alone. */
  readonly row?: Row;
}

/**
 * Transactions of two statements in two round trips instead of four: BEGIN goes out with the first, COMMIT with the
 * second. For what runs so often that a round trip counts. They never join an open transaction.
 */
@Injectable()
export class BriefTransactions {
  private readonly pool: Pool;

  constructor(source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
  }

  /**
   * Commits as soon as the second statement succeeds. A serialization failure or deadlock is tried again, at most
   * three times in all.
   * @param second made from what the first returned
   * @returns what the second returned
   */
  run<First extends QueryResultRow, Second extends QueryResultRow>(
    first: PlannedStatement<First>,
    second: (rows: First[]) => PlannedStatement<Second>,
  ): Promise<Second[]> {
    return retrying(() => this.once(first, second));
  }

  private async once<First extends QueryResultRow, Second extends QueryResultRow>(
    first: PlannedStatement<First>,
    second: (rows: First[]) => PlannedStatement<Second>,
  ): Promise<Second[]> {
    const client = await this.pool.connect();
    try {
      const [, { rows: found }] = await settled(client.query('begin'), client.query<First>(first));
      const [{ rows }] = await settled(client.query<Second>(second(found)), client.query('commit'));
      client.release();
      return rows;
    } catch (error) {
      await giveUp(client);
      throw error;
    }
  }
}

/** Waits for both, so that nothing is under way any more when either failed. */
async function settled<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** A connection on which nothing can be taken back any more is of no use to anybody. */
async function giveUp(client: PoolClient): Promise<void> {
  await client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  );
}
