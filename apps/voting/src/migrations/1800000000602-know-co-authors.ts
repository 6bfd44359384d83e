import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where authors may not vote on their own ideas, whoever wrote one with them may not either. */
export class KnowCoAuthors1800000000602 implements MigrationInterface {
  readonly name = 'KnowCoAuthors1800000000602';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      alter table idea
        add column co_author_ids uuid[] not null default '{}',
        add column co_authors_version integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idea drop column co_author_ids, drop column co_authors_version');
  }
}
