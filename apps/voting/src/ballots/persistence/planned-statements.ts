import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** Runs a statement that PostgreSQL plans once per connection, under its name, instead of at every call. */
export type RunPlanned = <Row extends QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
) => Promise<Row[]>;

/** For statements of the hot path on the open transaction: TypeORM's own query() knows no names. */
export async function plannedStatements(manager: EntityManager): Promise<RunPlanned> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  return async (name, text, values) => (await client.query({ name, text, values })).rows;
}
