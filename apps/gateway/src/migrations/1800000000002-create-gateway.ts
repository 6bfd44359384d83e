import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGateway1800000000002 implements MigrationInterface {
  readonly name = 'CreateGateway1800000000002';

  async up(runner: QueryRunner): Promise<void> {
    // Each fact keeps the version that stated it, so that events may come twice and in any order.
    await runner.query(`
      create table principal (
        person_id uuid primary key,
        roles text[] not null default '{}',
        roles_version integer not null default 0,
        active boolean not null default true,
        active_version integer not null default 0
      )`);
    await runner.query(`
      create table principal_group (
        person_id uuid not null,
        group_id uuid not null,
        is_member boolean not null,
        version integer not null,
        primary key (person_id, group_id)
      )`);
    await runner.query(`
      create table session (
        id_hash bytea primary key check (octet_length(id_hash) = 32),
        person_id uuid not null references principal,
        created_at timestamptz not null default database_now(),
        last_seen_at timestamptz not null default database_now()
      )`);
    await runner.query('create index session_last_seen on session (last_seen_at)');
    await runner.query(`
      create table access_token (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references principal,
        name text not null check (length(name) between 1 and 100),
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        scopes text[] not null check (scopes <@ array['read', 'write'] and cardinality(scopes) > 0),
        created_at timestamptz not null default database_now(),
        expires_at timestamptz not null
      )`);
    await runner.query('create index access_token_person on access_token (person_id)');
    await runner.query(`
      create table challenge_audience (
        challenge_id uuid primary key,
        group_id uuid,
        version integer not null
      )`);
    // The one definition of what still lets somebody in: idle 8 h, at most 7 days, administrators 12 h.
    await runner.query(`
      create view credential as
      select id_hash as hash, 'session' as kind, person_id, roles, true as may_write,
        last_seen_at < database_now() - interval '1 minute' as must_touch
      from session join principal using (person_id)
      where active and last_seen_at > database_now() - interval '8 hours'
        and created_at > database_now() -
          case when 'administrator' = any(roles) then interval '12 hours' else interval '7 days' end
      union all
      select token_hash, 'token', person_id, roles, 'write' = any(scopes), false
      from access_token join principal using (person_id)
      where active and expires_at > database_now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view credential');
    await runner.query('drop table challenge_audience, access_token, session, principal_group, principal');
  }
}
