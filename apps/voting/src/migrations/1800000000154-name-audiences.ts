import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An audience was everyone or one group; now it is every employee, groups, and people by name together, so voting
 * keeps who is an employee. Of people known before, it believes so until `people` tells their roles, which it does
 * anew of everybody who is none.
 */
export class NameAudiences1800000000154 implements MigrationInterface {
  readonly name = 'NameAudiences1800000000154';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view roll');
    await runner.query(`
      alter table challenge
        add column for_everyone boolean not null default false,
        add column for_group_ids uuid[] not null default '{}',
        add column for_person_ids uuid[] not null default '{}'`);
    await runner.query(`
      update challenge set for_everyone = group_id is null, for_group_ids = array_remove(array[group_id], null)
      where published_version > 0`);
    await runner.query('alter table challenge drop column group_id');
    await runner.query(`
      alter table person
        add column is_employee boolean not null default true,
        add column roles_version integer not null default 0,
        alter column is_active set default true, alter column version set default 0`);
    await runner.query(
      'create index group_member_of_person on group_member (person_id, group_id) where is_member',
    );
    // Each part can be entered by the challenge, to count it, and by the person, to judge a vote.
    await runner.query(`
      create view roll as
      select challenge.id as challenge_id, person.id as person_id
      from challenge join person on person.is_active and person.is_employee
      where challenge.for_everyone
      union
      select challenge.id, person.id
      from challenge
      cross join unnest(challenge.for_group_ids) as named (group_id)
      join group_member member on member.group_id = named.group_id and member.is_member
      join person on person.id = member.person_id and person.is_active
      union
      select challenge.id, person.id
      from challenge join person on person.id = any (challenge.for_person_ids) and person.is_active`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view roll');
    await runner.query('drop index group_member_of_person');
    await runner.query('alter table person drop column is_employee, drop column roles_version');
    await runner.query('alter table challenge add column group_id uuid');
    await runner.query('update challenge set group_id = for_group_ids[1] where not for_everyone');
    await runner.query(
      'alter table challenge drop column for_everyone, drop column for_group_ids, drop column for_person_ids',
    );
    await runner.query(`
      create view roll as
      select challenge.id as challenge_id, person.id as person_id
      from challenge
      join person on person.is_active
      where challenge.group_id is null or exists (
        select from group_member member
        where member.group_id = challenge.group_id and member.person_id = person.id and member.is_member
      )`);
  }
}
