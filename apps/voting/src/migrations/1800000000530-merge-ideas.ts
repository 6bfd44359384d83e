import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Merges of ideas, and each step of making and undoing them with who did it, why, and the fact as the log has it. Ballots
 * stay as they were cast: `merged_into` says for which idea those on an absorbed one count, over all merges that stand.
 */
export class MergeIdeas1800000000530 implements MigrationInterface {
  readonly name = 'MergeIdeas1800000000530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table idea add column merged_into uuid check (merged_into <> id)');
    await runner.query('create index idea_absorbed on idea (merged_into) where merged_into is not null');
    await runner.query(`
      create table merge (
        id uuid primary key default gen_random_uuid(),
        round_id uuid not null references round,
        absorbed_id uuid not null,
        survivor_id uuid not null check (survivor_id <> absorbed_id),
        is_undone boolean not null default false
      )`);
    await runner.query('create unique index merge_that_stands on merge (absorbed_id) where not is_undone');
    await runner.query('create index merge_of_round on merge (round_id)');
    await runner.query(`
      create table merge_step (
        round_id uuid not null references round,
        step integer not null check (step > 0),
        merge_id uuid not null references merge,
        is_undo boolean not null,
        person_id uuid not null,
        at timestamptz(3) not null,
        reason text not null check (char_length(reason) between 1 and 1000),
        fact text not null,
        primary key (round_id, step),
        unique (merge_id, is_undo)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table merge_step, merge');
    await runner.query('alter table idea drop column merged_into');
  }
}
