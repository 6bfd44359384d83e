import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles within a scope or until a moment, requests for the gravest ones, delegates, and the log of all of it. */
export class GrantRoles1800000000160 implements MigrationInterface {
  readonly name = 'GrantRoles1800000000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role_grant (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        role text not null,
        scope_kind text check (scope_kind in ('domain', 'challenge', 'group')),
        scope_id uuid,
        ends_at timestamptz(3),
        granted_by uuid,
        granted_at timestamptz(3) not null default database_now(),
        ended_at timestamptz(3),
        check ((scope_kind is null) = (scope_id is null)),
        check (scope_id is not null or ends_at is not null)
      )`);
    await runner.query(`
      create unique index role_grant_held on role_grant (person_id, role, scope_kind, scope_id) nulls not distinct
      where ended_at is null`);
    await runner.query(`
      create table role_request (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        action text not null check (action in ('give', 'take')),
        role text not null,
        scope_kind text check (scope_kind in ('domain', 'challenge', 'group')),
        scope_id uuid,
        ends_at timestamptz(3),
        reason text not null default '' check (length(reason) <= 500),
        requested_by uuid not null references person,
        requested_at timestamptz(3) not null default database_now(),
        expires_at timestamptz(3) not null,
        decision text check (decision in ('approved', 'rejected', 'expired')),
        decided_by uuid references person,
        decided_at timestamptz(3),
        check ((scope_kind is null) = (scope_id is null)),
        check (decided_by is null or decided_by <> requested_by or decision <> 'approved')
      )`);
    await runner.query(`
      create unique index role_request_open on role_request (person_id, action, role, scope_kind, scope_id)
      nulls not distinct where decision is null`);
    await runner.query(`
      create table delegation (
        id uuid primary key default gen_random_uuid(),
        leader_id uuid not null references person,
        delegate_id uuid not null references person,
        appointed_at timestamptz(3) not null default database_now(),
        ends_at timestamptz(3) not null,
        ended_at timestamptz(3),
        check (leader_id <> delegate_id),
        check (ends_at <= appointed_at + interval '1 year')
      )`);
    await runner.query(
      'create unique index delegation_held on delegation (leader_id, delegate_id) where ended_at is null',
    );
    await runner.query(
      'create index delegation_of_delegate on delegation (delegate_id) where ended_at is null',
    );
    await runner.query(`
      create table access_log (
        seq bigint generated always as identity primary key,
        logged_at timestamptz(3) not null default database_now(),
        actor_id uuid,
        subject_id uuid not null,
        act text not null,
        facts jsonb not null default '{}',
        reason text not null default '' check (length(reason) <= 500)
      )`);
    await runner.query('create index access_log_of_subject on access_log (subject_id, seq)');
    await runner.query(`
      create function refuse_change_of_access_log() returns trigger language plpgsql as $$
      begin
        raise exception 'the access log is append-only';
      end $$`);
    await runner.query(`
      create trigger access_log_is_append_only before update or delete or truncate on access_log
      for each statement execute function refuse_change_of_access_log()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table access_log, delegation, role_request, role_grant');
    await runner.query('drop function refuse_change_of_access_log');
  }
}
