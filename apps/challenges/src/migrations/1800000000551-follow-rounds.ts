import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Once voting has begun the rules are those of the round; here is kept of which of its versions they are. */
export class FollowRounds1800000000551 implements MigrationInterface {
  readonly name = 'FollowRounds1800000000551';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table challenge add column round_version integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge drop column round_version');
  }
}
