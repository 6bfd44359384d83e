import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups whose members follow from a rule, and the queue of people for whom the rules have to be asked again. */
export class FollowGroupRules1800000000120 implements MigrationInterface {
  readonly name = 'FollowGroupRules1800000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table groups add column owner_id uuid references person');
    await runner.query("create index groups_rules on groups (id) where kind = 'rule' and removed_at is null");
    // Everything that a rule names must hold; of several values of one thing any will do (domain/group-rule.ts).
    await runner.query(`
      create function follows_rule(candidate person, asked jsonb) returns boolean language sql stable as $$
        select (not asked ? 'kinds' or asked -> 'kinds' ? candidate.kind)
          and (not asked ? 'languages' or asked -> 'languages' ? candidate.language)
          and (not asked ? 'jobTitleContains'
               or position(lower(asked ->> 'jobTitleContains') in lower(candidate.job_title)) > 0)
          and (not asked ? 'expertise'
               or asked -> 'expertise' ?| array(select lower(unnest(candidate.expertise))))
          and (not asked ? 'interests'
               or asked -> 'interests' ?| array(select lower(unnest(candidate.interests))))
          and (not asked ? 'spokenLanguages'
               or asked -> 'spokenLanguages' ?| array(select lower(unnest(candidate.spoken_languages))))
          and (not asked ? 'unitIds' or exists (
               select from group_member member join groups unit on unit.id = member.group_id
               where member.person_id = candidate.id and unit.kind = 'unit'
                 and asked -> 'unitIds' ? member.group_id::text))
      $$`);
    // Not unique on purpose: whoever changes a person never waits for the work that takes rows out.
    await runner.query(`
      create table rule_check (
        seq bigint generated always as identity primary key,
        person_id uuid not null
      )`);
    // A trigger, because many ways lead to a changed person (by hand, CSV, SCIM, sign-in) and none may forget this.
    await runner.query(`
      create function queue_new_people() returns trigger language plpgsql as $$
      begin
        insert into rule_check (person_id) select id from changed;
        return null;
      end $$`);
    await runner.query(`
      create function queue_changed_people() returns trigger language plpgsql as $$
      begin
        insert into rule_check (person_id)
        select changed.id from changed join former using (id)
        where (changed.kind, changed.language, changed.job_title, changed.expertise, changed.interests, changed.spoken_languages)
          is distinct from
          (former.kind, former.language, former.job_title, former.expertise, former.interests, former.spoken_languages);
        return null;
      end $$`);
    await runner.query(`
      create function queue_moved_people() returns trigger language plpgsql as $$
      begin
        insert into rule_check (person_id)
        select distinct person_id from changed join groups on groups.id = group_id where kind = 'unit';
        return null;
      end $$`);
    await runner.query(`
      create trigger person_new after insert on person referencing new table as changed
      for each statement execute function queue_new_people()`);
    await runner.query(`
      create trigger person_changed after update on person referencing new table as changed old table as former
      for each statement execute function queue_changed_people()`);
    for (const [event, rows] of [
      ['insert', 'new'],
      ['delete', 'old'],
    ])
      await runner.query(`
        create trigger group_member_${event} after ${event} on group_member referencing ${rows} table as changed
        for each statement execute function queue_moved_people()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger group_member_delete on group_member');
    await runner.query('drop trigger group_member_insert on group_member');
    await runner.query('drop trigger person_changed on person');
    await runner.query('drop trigger person_new on person');
    await runner.query('drop function queue_moved_people(), queue_changed_people(), queue_new_people()');
    await runner.query('drop table rule_check');
    await runner.query('drop function follows_rule(person, jsonb)');
    await runner.query('drop index groups_rules');
    await runner.query('alter table groups drop column owner_id');
  }
}
