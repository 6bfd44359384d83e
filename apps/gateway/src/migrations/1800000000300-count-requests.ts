import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rate-limiter-flexible counts in: its own columns. */
export class CountRequests1800000000300 implements MigrationInterface {
  readonly name = 'CountRequests1800000000300';

  async up(runner: QueryRunner): Promise<void> {
    // Unlogged: a count needs no flush to disk, and after a crash counting may begin anew.
    await runner.query(`
      create unlogged table request_count (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      )`);
    await runner.query('create index request_count_expire on request_count (expire)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table request_count');
  }
}
