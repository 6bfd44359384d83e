import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas with their versions and their search columns, and the copy of challenges that they need. */
export class Ideas1764000000000 implements MigrationInterface {
  readonly name = 'Ideas1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table challenge (
        id uuid primary key,
        facts_version integer not null default 0,
        phase_version integer not null default 0,
        phase text not null default 'draft',
        sponsor_id uuid,
        audience_group_id uuid,
        phases jsonb not null default '[]'
      )`);
    await this.createSearchFunctions(runner);
    await runner.query(`
      create table idea (
        id uuid primary key,
        challenge_id uuid not null references challenge,
        author_id uuid not null,
        title text not null check (char_length(title) between 1 and 120),
        body text not null check (char_length(body) between 1 and 4000),
        language text not null check (language in ('nl', 'en')),
        state text not null check (state in ('draft', 'submitted', 'withdrawn')),
        version integer not null check (version > 0),
        submitted_at timestamptz(3),
        created_at timestamptz(3) not null,
        title_folded text not null generated always as (folded(title)) stored,
        search tsvector not null generated always as (case language
          when 'nl' then to_tsvector('dutch', folded(title || ' ' || body))
          else to_tsvector('english', folded(title || ' ' || body)) end) stored,
        check (state <> 'submitted' or submitted_at is not null)
      )`);
    await runner.query(`
      create table idea_version (
        idea_id uuid not null references idea,
        version integer not null,
        title text not null,
        body text not null,
        at timestamptz(3) not null,
        primary key (idea_id, version)
      )`);
    await runner.query(
      "create index idea_newest on idea (challenge_id, submitted_at desc, id desc) where state = 'submitted'",
    );
    await runner.query(
      'create index idea_of_author on idea (author_id, challenge_id, created_at desc, id desc)',
    );
    await runner.query("create index idea_search on idea using gin (search) where state = 'submitted'");
    await runner.query(
      "create index idea_title on idea using gin (title_folded gin_trgm_ops) where state = 'submitted'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idea_version, idea, challenge');
    await runner.query('drop function any_of(text[]), words_of(regconfig, text), folded(text)');
  }

  private async createSearchFunctions(runner: QueryRunner): Promise<void> {
    // unaccent() is only stable because its dictionary can be replaced; ours never is, and indexes need immutable.
    await runner.query(`
      create function folded(text) returns text language sql immutable strict parallel safe
      as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$`);
    await runner.query(`
      create function words_of(config regconfig, text) returns text[] language sql immutable strict parallel safe
      as $$ select coalesce(array_agg(lexeme order by length(lexeme) desc, lexeme), '{}')
            from unnest(to_tsvector($1, folded($2))) where lexeme ~ '^[[:alnum:]]{2,}$' $$`);
    // Plain words only, so nothing in them can be read as the syntax of a query.
    await runner.query(`
      create function any_of(words text[]) returns tsquery language sql immutable strict parallel safe
      as $$ select array_to_string($1, ' | ')::tsquery $$`);
  }
}
