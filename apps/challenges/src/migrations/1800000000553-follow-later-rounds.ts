import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules shown are those of the newest round: `round_version` counts within it. */
export class FollowLaterRounds1800000000553 implements MigrationInterface {
  readonly name = 'FollowLaterRounds1800000000553';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table challenge add column round_number integer not null default 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge drop column round_number');
  }
}
