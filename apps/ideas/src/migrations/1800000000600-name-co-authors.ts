import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote an idea with its author, and the copy of people and groups that says who may be named. */
export class NameCoAuthors1800000000600 implements MigrationInterface {
  readonly name = 'NameCoAuthors1800000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      alter table idea
        add column co_author_ids uuid[] not null default '{}',
        add column stepped_out_ids uuid[] not null default '{}',
        add column former_co_author_ids uuid[] not null default '{}'`);
    // Few ideas have any: the index holds these alone.
    await runner.query(
      "create index idea_of_co_author on idea using gin (co_author_ids) where co_author_ids <> '{}'",
    );
    // A person is known by one fact before the other: until told otherwise they are here, and an employee.
    await runner.query(`
      create table person (
        id uuid primary key,
        is_active boolean not null default true,
        version integer not null default 0,
        is_employee boolean not null default true,
        roles_version integer not null default 0
      )`);
    await runner.query(`
      create table group_member (
        group_id uuid not null,
        person_id uuid not null,
        is_member boolean not null,
        version integer not null,
        primary key (person_id, group_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table group_member, person');
    await runner.query(
      'alter table idea drop column co_author_ids, drop column stepped_out_ids, drop column former_co_author_ids',
    );
  }
}
