import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may vote in a round: of those on the roll of its challenge everybody or, where a jury judges, the members of its
 * groups. People keep their unit, because a jury judges no idea from its own.
 */
export class JudgeByJuries1800000000556 implements MigrationInterface {
  readonly name = 'JudgeByJuries1800000000556';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(
      'alter table person add column unit_id uuid, add column unit_version integer not null default 0',
    );
    await runner.query(`
      create view round_roll as
      select round.id as round_id, roll.person_id
      from round join roll on roll.challenge_id = round.challenge_id
      where coalesce(jsonb_array_length(round.rules -> 'juryGroupIds'), 0) = 0 or exists (
        select from group_member juror
        where juror.person_id = roll.person_id and juror.is_member
          and round.rules -> 'juryGroupIds' ? juror.group_id::text
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view round_roll');
    await runner.query('alter table person drop column unit_id, drop column unit_version');
  }
}
