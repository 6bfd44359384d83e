import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePeople1800000000001 implements MigrationInterface {
  readonly name = 'CreatePeople1800000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key default gen_random_uuid(),
        display_name text not null check (length(display_name) between 1 and 120),
        email text check (length(email) <= 254),
        kind text not null check (kind in ('employee', 'partner', 'customer')),
        language text not null check (language in ('nl', 'en')),
        password_hash text,
        roles text[] not null check (kind = any(roles)),
        active boolean not null default true,
        external_source text,
        external_id text,
        version integer not null check (version > 0),
        registered_at timestamptz not null default database_now(),
        constraint person_external unique (external_source, external_id),
        check ((external_source is null) = (external_id is null))
      )`);
    await runner.query('create unique index person_email on person (lower(email))');
    await runner.query(
      "create index person_administrators on person (id) where 'administrator' = any(roles) and active",
    );
    // "group" is a reserved word in SQL, "groups" since PostgreSQL 11 no longer is.
    await runner.query(`
      create table groups (
        id uuid primary key default gen_random_uuid(),
        name text not null check (length(name) between 1 and 120),
        version integer not null check (version > 0)
      )`);
    await runner.query('create unique index groups_name on groups (lower(name))');
    await runner.query(`
      create table group_member (
        group_id uuid not null references groups,
        person_id uuid not null references person,
        since_version integer not null,
        primary key (group_id, person_id)
      )`);
    await runner.query('create index group_member_person on group_member (person_id)');
    await runner.query(`
      create table sign_in_attempt (
        seq bigint generated always as identity primary key,
        account_hash bytea not null,
        source text not null,
        attempted_at timestamptz not null default database_now()
      )`);
    await runner.query('create index sign_in_attempt_account on sign_in_attempt (account_hash, source, seq)');
    await runner.query('create index sign_in_attempt_age on sign_in_attempt (attempted_at)');
    await runner.query(`
      create table first_administrator_link (
        token_hash bytea primary key,
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table first_administrator_link, sign_in_attempt, group_member, groups, person');
  }
}
