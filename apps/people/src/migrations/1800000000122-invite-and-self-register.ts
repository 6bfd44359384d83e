import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The two ways in besides a directory: by invitation, and by oneself on an allowed domain. */
export class InviteAndSelfRegister1800000000122 implements MigrationInterface {
  readonly name = 'InviteAndSelfRegister1800000000122';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitation (
        id uuid primary key default gen_random_uuid(),
        email text not null check (length(email) <= 254),
        kind text not null check (kind in ('employee', 'partner', 'customer')),
        language text not null check (language in ('nl', 'en')),
        unit_id uuid references groups,
        sponsor_id uuid references person,
        ends_on date,
        token_hash bytea not null unique,
        invited_at timestamptz not null default database_now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        revoked_at timestamptz,
        person_id uuid references person,
        check (kind = 'employee' or (sponsor_id is not null and ends_on is not null)),
        check (accepted_at is null or revoked_at is null)
      )`);
    await runner.query(
      'create unique index invitation_open on invitation (lower(email)) where accepted_at is null and revoked_at is null',
    );
    await runner.query('create index invitation_age on invitation (invited_at, id)');
    await runner.query(`
      create table allowed_domain (
        id uuid primary key default gen_random_uuid(),
        domain text not null unique check (domain = lower(domain) and length(domain) <= 253),
        is_approved boolean not null
      )`);
    // A request of somebody who has an account is kept as well: it costs the same work, and so the same time.
    await runner.query(`
      create table self_registration (
        id uuid primary key default gen_random_uuid(),
        email text not null check (length(email) <= 254),
        language text not null check (language in ('nl', 'en')),
        is_known boolean not null,
        token_hash bytea not null unique,
        requested_at timestamptz not null default database_now(),
        expires_at timestamptz not null,
        confirmed_at timestamptz,
        display_name text,
        password_hash text,
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        person_id uuid references person,
        check (decided_at is null or password_hash is null)
      )`);
    await runner.query(
      'create index self_registration_email on self_registration (lower(email), requested_at)',
    );
    await runner.query(
      `create unique index self_registration_pending on self_registration (lower(email))
       where confirmed_at is not null and decided_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table self_registration, allowed_domain, invitation');
  }
}
