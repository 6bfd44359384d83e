import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organisation knows of its people, and its units. A unit is a group of kind `unit`: everybody in it, or in a
 * unit below it, is its member, so an audience names units and groups alike (docs/adr/0019-units-are-groups.md).
 */
export class DescribePeopleAndUnits1800000000100 implements MigrationInterface {
  readonly name = 'DescribePeopleAndUnits1800000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table groups
        add column kind text not null default 'manual' check (kind in ('manual', 'rule', 'scim', 'unit')),
        add column parent_id uuid references groups,
        add column purpose text not null default '' check (length(purpose) <= 2000),
        add column visibility text not null default 'everyone' check (visibility in ('everyone', 'members')),
        add column rule jsonb,
        add column external_id text unique,
        add column removed_at timestamptz,
        add check (parent_id is null or kind = 'unit'),
        add check (parent_id <> id),
        add check ((kind = 'rule') = (rule is not null))`);
    // A unit may be called as a group is, and two departments of different units may share a name.
    await runner.query('drop index groups_name');
    await runner.query(
      "create unique index groups_name on groups (lower(name)) where kind <> 'unit' and removed_at is null",
    );
    await runner.query(
      `create unique index groups_unit_name on groups (parent_id, lower(name)) nulls not distinct
       where kind = 'unit' and removed_at is null`,
    );
    await runner.query('create index groups_parent on groups (parent_id) where parent_id is not null');
    await runner.query(`
      alter table person
        add column user_name text check (length(user_name) <= 254),
        add column given_name text not null default '' check (length(given_name) <= 120),
        add column family_name text not null default '' check (length(family_name) <= 120),
        add column job_title text not null default '' check (length(job_title) <= 120),
        add column unit_id uuid references groups,
        add column manager_id uuid references person,
        add column expertise text[] not null default '{}' check (cardinality(expertise) <= 30),
        add column interests text[] not null default '{}' check (cardinality(interests) <= 30),
        add column spoken_languages text[] not null default '{}' check (cardinality(spoken_languages) <= 20),
        add column sponsor_id uuid references person,
        add column ends_on date,
        add column origin text not null default 'registered'
          check (origin in ('registered', 'invited', 'self-registered', 'csv', 'scim', 'imported')),
        add column erased_at timestamptz,
        add check (manager_id <> id),
        add check (sponsor_id <> id)`);
    await runner.query('create unique index person_user_name on person (lower(user_name))');
    await runner.query('create index person_unit on person (unit_id) where active');
    await runner.query(
      'create index person_ends_on on person (ends_on) where active and ends_on is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person
        drop column user_name, drop column given_name, drop column family_name, drop column job_title,
        drop column unit_id, drop column manager_id, drop column expertise, drop column interests,
        drop column spoken_languages, drop column sponsor_id, drop column ends_on, drop column origin,
        drop column erased_at`);
    await runner.query('drop index groups_unit_name');
    await runner.query('drop index groups_name');
    await runner.query(`
      alter table groups
        drop column kind, drop column parent_id, drop column purpose, drop column visibility,
        drop column rule, drop column external_id, drop column removed_at`);
    await runner.query('create unique index groups_name on groups (lower(name))');
  }
}
