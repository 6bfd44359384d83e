import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domains and challenges with their history. Moments hold whole milliseconds, as the API gives them out. */
export class Challenges1764000000000 implements MigrationInterface {
  readonly name = 'Challenges1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table domain (
        id uuid primary key,
        name jsonb not null,
        goal jsonb not null,
        owner_id uuid not null,
        created_at timestamptz(3) not null,
        version integer not null check (version > 0)
      )`);
    await runner.query(`
      create table challenge (
        id uuid primary key,
        domain_id uuid not null references domain,
        title text not null,
        question text not null,
        context text not null,
        language text not null check (language in ('nl', 'en')),
        criteria text[] not null,
        sponsor_id uuid not null,
        audience_group_id uuid,
        method text not null,
        results text not null check (results in ('live', 'after-close')),
        top_count integer not null check (top_count > 0),
        promised_by timestamptz(3),
        phases jsonb not null check (jsonb_array_length(phases) > 0),
        phase text not null check (phase in ('draft', 'announced', 'ideation', 'discussion', 'voting',
          'review', 'decided', 'closed', 'cancelled')),
        announced_at timestamptz(3),
        due_at timestamptz(3),
        created_at timestamptz(3) not null,
        version integer not null check (version > 0),
        check (phase in ('draft', 'cancelled') or announced_at is not null),
        check (due_at is null or phase in ('announced', 'ideation', 'discussion', 'voting'))
      )`);
    await runner.query('create index challenge_due on challenge (due_at) where due_at is not null');
    await runner.query('create index challenge_newest on challenge (created_at desc, id desc)');
    await runner.query('create index challenge_of_domain on challenge (domain_id, created_at desc, id desc)');
    await runner.query(`
      create table challenge_transition (
        challenge_id uuid not null references challenge,
        version integer not null,
        from_phase text not null,
        to_phase text not null,
        changed_at timestamptz(3) not null,
        is_automatic boolean not null,
        actor_id uuid,
        reason text,
        primary key (challenge_id, version),
        check (is_automatic = (actor_id is null)),
        check (to_phase <> 'cancelled' or reason is not null)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table challenge_transition, challenge, domain');
  }
}
