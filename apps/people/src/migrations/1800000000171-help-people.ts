import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to the user managers, and who has seen the first steps. */
export class HelpPeople1800000000171 implements MigrationInterface {
  readonly name = 'HelpPeople1800000000171';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_request (
        id uuid primary key default gen_random_uuid(),
        asker_id uuid not null references person on delete cascade,
        question text not null check (length(question) between 1 and 2000),
        page text not null check (length(page) <= 200),
        state text not null default 'open' check (state in ('open', 'answered', 'closed')),
        answer text check (length(answer) between 1 and 4000),
        answered_by uuid references person,
        asked_at timestamptz not null default database_now(),
        answered_at timestamptz,
        closed_at timestamptz,
        version integer not null default 1,
        check ((answer is null) = (answered_at is null))
      )`);
    await runner.query('create index help_request_desk on help_request (state, asked_at, id)');
    await runner.query('create index help_request_asker on help_request (asker_id, asked_at desc)');
    await runner.query(`
      create table first_visit (
        person_id uuid primary key references person on delete cascade,
        outcome text not null check (outcome in ('finished', 'skipped')),
        ended_at timestamptz not null default database_now()
      )`);
    // Who is here already has found the way.
    await runner.query("insert into first_visit (person_id, outcome) select id, 'skipped' from person");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table first_visit, help_request');
  }
}
