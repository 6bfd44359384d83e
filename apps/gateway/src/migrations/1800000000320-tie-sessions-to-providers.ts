import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what an identity provider ends the sessions that it began, and what it is told when one ends here. */
export class TieSessionsToProviders1800000000320 implements MigrationInterface {
  readonly name = 'TieSessionsToProviders1800000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column provider_subject bytea check (octet_length(provider_subject) = 32),
        add column provider_session bytea check (octet_length(provider_session) = 32),
        add column sealed_id_token bytea check (octet_length(sealed_id_token) <= 16384)`);
    await runner.query(
      'create index session_provider on session (provider_subject) where provider_subject is not null',
    );
    await runner.query(
      'create index session_provider_session on session (provider_session) where provider_session is not null',
    );
    await runner.query(`
      create table logout_token (
        id_hash bytea primary key check (octet_length(id_hash) = 32),
        seen_at timestamptz not null default database_now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table logout_token');
    await runner.query(
      'alter table session drop column provider_subject, drop column provider_session, drop column sealed_id_token',
    );
  }
}
