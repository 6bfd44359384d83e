import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Failed attempts are counted by where they come from, and within that by account. */
export class CountAttemptsBySource1800000000119 implements MigrationInterface {
  readonly name = 'CountAttemptsBySource1800000000119';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index sign_in_attempt_source on sign_in_attempt (source, attempted_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index sign_in_attempt_source');
  }
}
