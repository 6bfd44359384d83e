import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A delegate acts for a leader: the history says who did it and for whom. */
export class RecordDelegates1800000000160 implements MigrationInterface {
  readonly name = 'RecordDelegates1800000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table challenge_transition add column on_behalf_of uuid, add check (on_behalf_of <> actor_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge_transition drop column on_behalf_of');
  }
}
