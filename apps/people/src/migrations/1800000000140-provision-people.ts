import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came by SCIM, and what became of every request that meant to change something. */
export class ProvisionPeople1800000000140 implements MigrationInterface {
  readonly name = 'ProvisionPeople1800000000140';

  async up(runner: QueryRunner): Promise<void> {
    // A person without a row here does not exist for an identity provider. The document is what it sent, word for
    // word, of the attributes we keep; `person` has what the rest of Zwerm reads of it.
    await runner.query(`
      create table provisioned_person (
        person_id uuid primary key references person,
        document jsonb not null,
        provisioned_at timestamptz not null default database_now(),
        changed_at timestamptz not null default database_now()
      )`);
    await runner.query(`
      create table provisioned_group (
        group_id uuid primary key references groups,
        provisioned_at timestamptz not null default database_now(),
        changed_at timestamptz not null default database_now()
      )`);
    await runner.query(`
      create table provisioning_log (
        seq bigint generated always as identity primary key,
        logged_at timestamptz not null default database_now(),
        operation text not null check (operation in ('create', 'replace', 'change', 'remove', 'read')),
        resource text not null check (length(resource) <= 60),
        target_id uuid,
        target_name text check (length(target_name) <= 254),
        outcome text not null check (outcome in ('changed', 'unchanged', 'refused', 'failed')),
        status integer not null,
        cause text not null check (length(cause) <= 2000),
        body text check (length(body) <= 4000)
      )`);
    await runner.query('create index provisioning_log_time on provisioning_log (logged_at)');
    await runner.query(
      'create index provisioning_log_target on provisioning_log (target_id) where target_id is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table provisioning_log, provisioned_group, provisioned_person');
  }
}
