import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Merges of ideas, as their events tell. Tallies stay those of each idea by itself: what merged ideas count to together
 * is made from contributions when it is read, so that a merge and its undo leave no trace in any count.
 */
export class FollowMerges1800000000531 implements MigrationInterface {
  readonly name = 'FollowMerges1800000000531';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table merge (
        id uuid primary key,
        round_id uuid not null,
        challenge_id uuid not null,
        absorbed_id uuid not null,
        survivor_id uuid not null,
        step integer not null check (step > 0),
        steps integer not null check (steps in (1, 2)),
        is_undone boolean not null,
        change integer not null
      )`);
    await runner.query('create index merge_of_round on merge (round_id)');
    await runner.query('create index merge_of_idea on merge (absorbed_id) where not is_undone');
    await runner.query('create index contribution_of_idea on contribution (round_id, idea_id)');
    await runner.query('alter table round add column closed_merge_steps integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table round drop column closed_merge_steps');
    await runner.query('drop index contribution_of_idea');
    await runner.query('drop table merge');
  }
}
