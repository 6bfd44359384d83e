import type { Pool, PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** Runs a statement that PostgreSQL plans once per connection, under its name, instead of at every call. */
export type RunPlanned = <Row extends QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
) => Promise<Row[]>;

/**
 * For statements that run very often: TypeORM's own query() knows no names. On the open transaction when the manager
 * is in one, else on whichever connection of the pool is free.
 */
export function plannedStatements({ queryRunner, dataSource }: EntityManager): RunPlanned {
  return async <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => {
    const client = queryRunner
      ? ((await queryRunner.connect()) as PoolClient)
      : (dataSource.driver as unknown as { master: Pool }).master;
    const { rows } = await client.query<Row>({ name, text, values });
    return rows;
  };
}
