import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which ideas went up in which, as voting tells: it decides, because it keeps the votes. */
export class KeepMerges1800000000532 implements MigrationInterface {
  readonly name = 'KeepMerges1800000000532';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table merge (
        id uuid primary key,
        absorbed_id uuid not null,
        survivor_id uuid not null,
        step integer not null,
        is_undone boolean not null
      )`);
    await runner.query('create index merge_of_absorbed on merge (absorbed_id) where not is_undone');
    await runner.query('create index merge_of_survivor on merge (survivor_id) where not is_undone');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table merge');
  }
}
