import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which co-authors have read that they were named. Those of before have not: they are told now. */
export class TellWhoIsNamed1800000000691 implements MigrationInterface {
  readonly name = 'TellWhoIsNamed1800000000691';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query("alter table idea add column told_co_author_ids uuid[] not null default '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idea drop column told_co_author_ids');
  }
}
