import { Injectable } from '@nestjs/common';
import type { Client, Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { RunPlanned } from './planned-statements.js';
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

  /**
   * Reads as of one moment: BEGIN goes out with the first statement, what is asked after it may be asked together, and
   * nobody waits for the end.
   * @param rest asks what is left to ask on the same connection
   */
  async glance<First extends QueryResultRow, Result>(
    first: PlannedStatement<First>,
    rest: (rows: First[], run: RunPlanned) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    try {
      const [, { rows }] = await together(client, () => [
        client.query('begin isolation level repeatable read, read only'),
        client.query<First>(first),
      ]);
      const result = await rest(rows, async (name, text, values) => {
        const answer = await client.query<never>({ name, text, values });
        return answer.rows;
      });
      void client.query('commit').then(
        () => client.release(),
        () => client.release(true),
      );
      return result;
    } catch (error) {
      await giveUp(client);
      throw error;
    }
  }

  private async once<First extends QueryResultRow, Second extends QueryResultRow>(
    first: PlannedStatement<First>,
    second: (rows: First[]) => PlannedStatement<Second>,
  ): Promise<Second[]> {
    const client = await this.pool.connect();
    try {
      const [, { rows: found }] = await together(client, () => [
        client.query('begin'),
        client.query<First>(first),
      ]);
      const last = second(found);
      const [{ rows }] = await together(client, () => [client.query<Second>(last), client.query('commit')]);
      client.release();
      return rows;
    } catch (error) {
      await giveUp(client);
      throw error;
    }
  }
}

/** Sends two statements in one piece, and waits for both, so that nothing is under way any more when either failed. */
async function together<One, Other>(
  client: PoolClient,
  send: () => [Promise<One>, Promise<Other>],
): Promise<[One, Other]> {
  const { stream } = (client as unknown as Client).connection;
  stream.cork();
  const sent = send();
  stream.uncork();
  await Promise.allSettled(sent);
  return Promise.all(sent);
}

/** A connection on which nothing can be taken back any more is of no use to anybody. */
async function giveUp(client: PoolClient): Promise<void> {
  await client.query('rollback').then(
    () => client.release(),
    () => client.release(true),
  );
}
