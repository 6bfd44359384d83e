import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A challenge can have several rounds after each other: with all ideas or chosen ones (those that `exposure` has), and
 * one that had to be replaced keeps the reason. `is_settled`: the challenge was decided or called off.
 */
export class FollowWithRounds1800000000552 implements MigrationInterface {
  readonly name = 'FollowWithRounds1800000000552';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      alter table round add column has_chosen_ideas boolean not null default false,
        add column replaced_because text check (length(replaced_because) between 1 and 1000),
        add check (replaced_because is null or state = 'closed')`);
    await runner.query('alter table challenge add column is_settled boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge drop column is_settled');
    await runner.query('alter table round drop column has_chosen_ideas, drop column replaced_because');
  }
}
