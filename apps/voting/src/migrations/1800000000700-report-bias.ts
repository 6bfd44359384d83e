import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the report of bias needs beside the record: since when an idea can be served, and how long a list leadership
 * asked for. Both are unknown of what came before: null, and the number that is usual.
 */
export class ReportBias1800000000700 implements MigrationInterface {
  readonly name = 'ReportBias1800000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table exposure add column listed_at timestamptz');
    await runner.query('alter table exposure alter column listed_at set default database_now()');
    await runner.query(
      'alter table challenge add column top_count integer not null default 10 check (top_count > 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge drop column top_count');
    await runner.query('alter table exposure drop column listed_at');
  }
}
