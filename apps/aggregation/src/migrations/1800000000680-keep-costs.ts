import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ideas of a budget round cost: `[{ideaId, cost}]`, as it was told. */
export class KeepCosts1800000000680 implements MigrationInterface {
  readonly name = 'KeepCosts1800000000680';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query("alter table round add column costs jsonb not null default '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table round drop column costs');
  }
}
