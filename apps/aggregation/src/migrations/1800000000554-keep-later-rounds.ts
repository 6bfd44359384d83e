import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A challenge can have several rounds, of all its ideas or of chosen ones (`idea_ids`), and some were replaced. */
export class KeepLaterRounds1800000000554 implements MigrationInterface {
  readonly name = 'KeepLaterRounds1800000000554';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      alter table round add column number integer not null default 1, add column idea_ids uuid[],
        add column is_replaced boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table round drop column number, drop column idea_ids, drop column is_replaced');
  }
}
