import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Judgements by part of the roll, beside the tally of everybody; parts as the round told them when it opened. */
export class CountByStratum1800000000641 implements MigrationInterface {
  readonly name = 'CountByStratum1800000000641';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query("alter table round add column strata jsonb not null default '[]'");
    await runner.query('alter table contribution add column stratum smallint');
    await runner.query(`
      create table stratum_tally (
        round_id uuid not null,
        idea_id uuid not null,
        stratum smallint not null,
        agree integer not null check (agree >= 0),
        disagree integer not null check (disagree >= 0),
        primary key (round_id, idea_id, stratum)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stratum_tally');
    await runner.query('alter table contribution drop column stratum');
    await runner.query('alter table round drop column strata');
  }
}
