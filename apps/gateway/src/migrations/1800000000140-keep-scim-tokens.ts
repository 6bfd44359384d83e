import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepScimTokens1800000000140 implements MigrationInterface {
  readonly name = 'KeepScimTokens1800000000140';

  async up(runner: QueryRunner): Promise<void> {
    // Not a row of access_token: it belongs to the organisation, so it outlives the administrator who made it.
    await runner.query(`
      create table scim_token (
        id uuid primary key default gen_random_uuid(),
        name text not null check (length(name) between 1 and 100),
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        created_by uuid not null,
        created_at timestamptz not null default database_now(),
        expires_at timestamptz not null,
        last_used_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table scim_token');
  }
}
