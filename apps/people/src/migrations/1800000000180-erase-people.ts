import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures from request to certificate. A record holds ids and moments, so that it can stay when the person is gone. */
export class ErasePeople1800000000180 implements MigrationInterface {
  readonly name = 'ErasePeople1800000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasure (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        asked_by text not null check (asked_by in ('person', 'manager', 'policy', 'operator')),
        asked_by_id uuid references person,
        requested_at timestamptz(3) not null default database_now(),
        due_at timestamptz(3) not null,
        cancelled_at timestamptz(3),
        erased_at timestamptz(3),
        completed_at timestamptz(3),
        check (cancelled_at is null or erased_at is null),
        check (completed_at is null or erased_at is not null)
      )`);
    await runner.query(
      'create unique index erasure_planned on erasure (person_id) where cancelled_at is null and erased_at is null',
    );
    await runner.query(
      'create index erasure_due on erasure (due_at) where cancelled_at is null and erased_at is null',
    );
    await runner.query(
      'create index erasure_unconfirmed on erasure (erased_at) where erased_at is not null and completed_at is null',
    );
    await runner.query('create index erasure_newest on erasure (requested_at desc, id desc)');
    await runner.query(`
      create table erasure_confirmation (
        erasure_id uuid not null references erasure,
        service text not null,
        confirmed_at timestamptz(3) not null default database_now(),
        rows integer not null check (rows >= 0),
        primary key (erasure_id, service)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table erasure_confirmation, erasure');
  }
}
