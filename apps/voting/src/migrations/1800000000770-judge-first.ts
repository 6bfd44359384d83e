import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has judged enough in a running round with live results to see them. Like `participation` it says who and on which
 * day, and nothing of what they voted.
 */
export class JudgeFirst1800000000770 implements MigrationInterface {
  readonly name = 'JudgeFirst1800000000770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table judged_enough (
        round_id uuid not null references round (id),
        person_id uuid not null,
        id uuid not null default gen_random_uuid() unique,
        judged_enough_on date not null default (database_now() at time zone 'UTC')::date,
        primary key (round_id, person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table judged_enough');
  }
}
