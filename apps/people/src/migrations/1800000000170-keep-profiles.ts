import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photos, what is shown to others by choice, and the text by which people are found. */
export class KeepProfiles1800000000170 implements MigrationInterface {
  readonly name = 'KeepProfiles1800000000170';

  async up(runner: QueryRunner): Promise<void> {
    // unaccent() is only stable because its dictionary can be replaced; ours never is, and generated columns need
    // immutable. The same holds for array_to_string() of texts.
    await runner.query(`
      create function folded(text) returns text language sql immutable strict parallel safe
      as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$`);
    await runner.query(`
      create function joined(text[]) returns text language sql immutable strict parallel safe
      as $$ select array_to_string($1, ' ') $$`);
    // A space in front, so that "starts with" is the same search for the first word as for all others.
    await runner.query(`
      alter table person
        add column photo_key uuid,
        add column email_shown boolean not null default false,
        add column sort_name text generated always as (folded(display_name)) stored,
        add column search_text text generated always as (folded(
          ' ' || display_name || ' ' || given_name || ' ' || family_name || ' ' || job_title || ' '
          || joined(expertise) || ' ' || joined(interests))) stored`);
    await runner.query('create index person_sort_name on person (sort_name, id) where active');
    await runner.query(
      'create index person_search_text on person using gin (search_text public.gin_trgm_ops) where active',
    );
    await runner.query(`
      create table person_photo (
        person_id uuid primary key references person on delete cascade,
        large bytea not null check (length(large) <= 524288),
        small bytea not null check (length(small) <= 65536),
        taken_at timestamptz not null default database_now()
      )`);
    // WebP does not get smaller by compressing it once more.
    await runner.query(
      'alter table person_photo alter column large set storage external, alter column small set storage external',
    );
    await runner.query(`
      create table profile_reminder (
        person_id uuid primary key references person on delete cascade,
        times integer not null default 0 check (times between 0 and 3),
        last_at timestamptz,
        stopped_at timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table profile_reminder, person_photo');
    await runner.query(
      'alter table person drop column search_text, drop column sort_name, drop column email_shown, drop column photo_key',
    );
    await runner.query('drop function joined(text[]), folded(text)');
  }
}
