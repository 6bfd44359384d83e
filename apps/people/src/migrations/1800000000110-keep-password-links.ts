import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time links to set a password, second factors and recovery codes. */
export class KeepPasswordLinks1800000000110 implements MigrationInterface {
  readonly name = 'KeepPasswordLinks1800000000110';

  async up(runner: QueryRunner): Promise<void> {
    // Everybody who asks leaves a row here, known or not, so that asking takes as long for both.
    await runner.query(`
      create table password_request (
        seq bigint generated always as identity primary key,
        email text not null,
        requested_at timestamptz not null default database_now()
      )`);
    await runner.query(`
      create table password_link (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        person_id uuid not null references person,
        made_at timestamptz not null default database_now(),
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query('create index password_link_person on password_link (person_id)');
    await runner.query(`
      create table second_factor (
        person_id uuid primary key references person,
        sealed_secret bytea not null,
        confirmed_at timestamptz,
        last_time_step bigint not null default 0
      )`);
    await runner.query(`
      create table recovery_code (
        person_id uuid not null references second_factor on delete cascade,
        code_hash bytea not null check (octet_length(code_hash) = 32),
        used_at timestamptz,
        primary key (person_id, code_hash)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recovery_code, second_factor, password_link, password_request');
  }
}
