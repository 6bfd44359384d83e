import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The options of a challenge's voting round. Challenges of before there were any have none to name. */
export class KeepRules1800000000480 implements MigrationInterface {
  readonly name = 'KeepRules1800000000480';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table challenge add column rules jsonb not null default '{}'");
    await runner.query('alter table challenge alter column rules drop default');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge drop column rules');
  }
}
