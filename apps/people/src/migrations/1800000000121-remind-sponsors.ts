import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindSponsors1800000000121 implements MigrationInterface {
  readonly name = 'RemindSponsors1800000000121';

  async up(runner: QueryRunner): Promise<void> {
    // The last day for which the sponsor was told: a new day is told of anew.
    await runner.query('alter table person add column sponsor_reminded_for date');
    await runner.query('create index person_sponsor on person (sponsor_id) where sponsor_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index person_sponsor');
    await runner.query('alter table person drop column sponsor_reminded_for');
  }
}
