import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles can be held within a strategic domain: whoever manages one sees what is in it. */
export class KeepDomains1800000000161 implements MigrationInterface {
  readonly name = 'KeepDomains1800000000161';

  async up(runner: QueryRunner): Promise<void> {
    // Null for what was announced before this was kept, until the challenge is revised.
    await runner.query('alter table challenge_audience add column domain_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge_audience drop column domain_id');
  }
}
