import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** Runs a statement that PostgreSQL plans once per connection, under its name, instead of at every call. */
export type RunPlanned = <Row extends QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
) => Promise<Row[]>;

/**
 * For statements that run very often, on the open transaction: TypeORM's own query() knows no names.
 * @throws Error outside a transaction
 */
export function plannedStatements({ queryRunner }: EntityManager): RunPlanned {
  if (!queryRunner) throw new Error('planned statements run inside a transaction only');
  return async <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => {
    const client = (await queryRunner.connect()) as PoolClient;
    const { rows } = await client.query<Row>({ name, text, values });
    return rows;
  };
}
