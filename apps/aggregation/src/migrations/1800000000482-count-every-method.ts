import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts for methods that give numbers: `marks` says how many votes gave an idea one, `points` what they add up to.
 * Words of other methods count in the columns there are: what is approved or chosen has a supporter, consent agrees
 * and an objection disagrees.
 */
export class CountEveryMethod1800000000482 implements MigrationInterface {
  readonly name = 'CountEveryMethod1800000000482';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table contribution drop constraint contribution_choice_check');
    await runner.query("alter table contribution add column aspect text not null default ''");
    await runner.query(`
      alter table tally
        add column marks integer not null default 0 check (marks >= 0),
        add column points bigint not null default 0 check (points >= 0)`);
    await runner.query("alter table round add column rules jsonb not null default '{}'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table round drop column rules');
    await runner.query('alter table tally drop column marks, drop column points');
    await runner.query('alter table contribution drop column aspect');
    await runner.query(`
      alter table contribution add check (choice in ('agree', 'disagree', 'pass', 'support'))`);
  }
}
