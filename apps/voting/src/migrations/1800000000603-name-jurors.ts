import type { MigrationInterface, QueryRunner } from 'typeorm';

const rollOf = (isOfJury: string): string => `
  create or replace view round_roll as
  select round.id as round_id, roll.person_id
  from round join roll on roll.challenge_id = round.challenge_id
  where ${isOfJury}`;
const isInGroup = `exists (
  select from group_member juror
  where juror.person_id = roll.person_id and juror.is_member
    and round.rules -> 'juryGroupIds' ? juror.group_id::text
)`;
const countOf = (list: string): string => `coalesce(jsonb_array_length(round.rules -> '${list}'), 0)`;

/** A jury can also be people by name, beside the members of groups. */
export class NameJurors1800000000603 implements MigrationInterface {
  readonly name = 'NameJurors1800000000603';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      rollOf(`${countOf('juryGroupIds')} + ${countOf('juryPersonIds')} = 0 or ${isInGroup}
        or coalesce(round.rules -> 'juryPersonIds' ? roll.person_id::text, false)`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rollOf(`${countOf('juryGroupIds')} = 0 or ${isInGroup}`));
  }
}
