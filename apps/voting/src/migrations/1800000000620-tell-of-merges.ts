import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to which step of a round somebody said that they know of its merges. It says nothing about how they voted. */
export class TellOfMerges1800000000620 implements MigrationInterface {
  readonly name = 'TellOfMerges1800000000620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table merge_told (
        person_id uuid not null,
        round_id uuid not null references round,
        step integer not null check (step > 0),
        primary key (person_id, round_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table merge_told');
  }
}
