import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has judged enough in a running round with live results to see them, by a reference made for the round. */
export class JudgeFirst1800000000770 implements MigrationInterface {
  readonly name = 'JudgeFirst1800000000770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table judged_enough (
        round_id uuid not null,
        judge_ref text not null check (judge_ref ~ '^[0-9a-f]{32}$'),
        change bigint not null,
        primary key (round_id, judge_ref)
      )`);
    await runner.query('create index judged_enough_changed on judged_enough (round_id, change)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table judged_enough');
  }
}
