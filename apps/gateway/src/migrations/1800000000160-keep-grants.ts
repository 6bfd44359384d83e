import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles within a scope or until a moment, delegates, and administrators who look at the app as somebody else. */
export class KeepGrants1800000000160 implements MigrationInterface {
  readonly name = 'KeepGrants1800000000160';

  async up(runner: QueryRunner): Promise<void> {
    // Null is none: as it is for nearly everybody.
    await runner.query('alter table principal add column grants jsonb, add column acts_for jsonb');
    // What holds at this moment, by the database clock: whatever has an end needs nobody to end it.
    await runner.query(`
      create view standing as
      select person_id, active,
        roles || array(
          select held ->> 'role' from jsonb_array_elements(grants) as held
          where held -> 'scope' = 'null' and (held ->> 'endsAt')::timestamptz > database_now()) as held_roles,
        array(
          select (held ->> 'role') || '@' || (held #>> '{scope,kind}') || ':' || (held #>> '{scope,id}')
          from jsonb_array_elements(grants) as held
          where held -> 'scope' <> 'null'
            and (held ->> 'endsAt' is null or (held ->> 'endsAt')::timestamptz > database_now())) as scoped_roles,
        array(
          select (leader ->> 'leaderId')::uuid from jsonb_array_elements(acts_for) as leader
          where (leader ->> 'endsAt')::timestamptz > database_now()) as acts_for,
        array(
          select group_id from principal_group
          where principal_group.person_id = principal.person_id and is_member order by group_id) as group_ids
      from principal`);
    await runner.query(`
      create table viewing (
        session_hash bytea primary key check (octet_length(session_hash) = 32),
        viewer_id uuid not null,
        person_id uuid not null,
        ends_at timestamptz(3) not null,
        check (viewer_id <> person_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table viewing');
    await runner.query('drop view standing');
    await runner.query('alter table principal drop column grants, drop column acts_for');
  }
}
