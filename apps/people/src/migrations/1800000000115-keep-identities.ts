import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what identity providers know people: their name for somebody, never an e-mail address. */
export class KeepIdentities1800000000115 implements MigrationInterface {
  readonly name = 'KeepIdentities1800000000115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity (
        id uuid primary key default gen_random_uuid(),
        issuer text not null check (length(issuer) <= 500),
        subject text not null check (length(subject) <= 255),
        person_id uuid not null references person,
        linked_at timestamptz not null default database_now(),
        unique (issuer, subject)
      )`);
    await runner.query('create index identity_person on identity (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity');
  }
}
