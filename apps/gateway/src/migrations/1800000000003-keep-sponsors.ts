import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSponsors1800000000003 implements MigrationInterface {
  readonly name = 'KeepSponsors1800000000003';

  async up(runner: QueryRunner): Promise<void> {
    // Null for what was announced before this was kept, until the challenge is revised.
    await runner.query('alter table challenge_audience add column sponsor_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge_audience drop column sponsor_id');
  }
}
