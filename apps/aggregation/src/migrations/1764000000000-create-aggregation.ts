import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Copies of facts, and what is counted from ballots. `change` on a row is the value of its challenge's change
 * clock when it was written: a reader asks for everything above the value it has seen.
 */
export class CreateAggregation1764000000000 implements MigrationInterface {
  readonly name = 'CreateAggregation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    // One row: tells a running reader that a rebuilt projection has taken the place of the one it read.
    await runner.query('create table projection (epoch uuid primary key default gen_random_uuid())');
    await runner.query('insert into projection default values');
    await runner.query(`
      create table change_clock (
        challenge_id uuid primary key,
        change integer not null default 1 check (change > 0),
        changed_at timestamptz(3) not null default database_now()
      )`);
    await runner.query(`
      create table challenge (
        id uuid primary key,
        title text,
        question text,
        sponsor_id uuid,
        audience_group_id uuid,
        top_count integer check (top_count > 0),
        promised_by timestamptz(3),
        facts_version integer not null default 0,
        phase text not null default 'announced',
        phase_version integer not null default 0,
        change integer not null
      )`);
    await runner.query(`
      create table idea (
        id uuid primary key,
        challenge_id uuid not null,
        title text,
        title_version integer not null default 0,
        state text check (state in ('submitted', 'withdrawn')),
        state_version integer not null default 0,
        change integer not null
      )`);
    await runner.query('create index idea_changes on idea (challenge_id, change)');
    await runner.query(`
      create table round (
        id uuid primary key,
        challenge_id uuid not null,
        method text,
        results text check (results in ('live', 'after-close')),
        opens_at timestamptz(3),
        closes_at timestamptz(3),
        eligible_at_open integer,
        opened_version integer not null default 0,
        closed_at timestamptz(3),
        closed_ballots integer,
        closed_participants integer,
        closed_revisions integer,
        eligible_at_close integer,
        closed_version integer not null default 0,
        change integer not null
      )`);
    await runner.query('create index round_of_challenge on round (challenge_id)');
    await this.createCounts(runner);
    await runner.query(`
      create table frozen_ranking (
        round_id uuid primary key,
        challenge_id uuid not null,
        canonical text not null,
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        frozen_at timestamptz(3) not null default database_now()
      )`);
  }

  private async createCounts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution (
        ballot_ref uuid primary key,
        round_id uuid not null,
        idea_id uuid not null,
        voter_ref uuid not null,
        revision integer not null check (revision > 0),
        choice text check (choice in ('agree', 'disagree', 'pass', 'support'))
      )`);
    await runner.query(`
      create table tally (
        round_id uuid,
        idea_id uuid,
        agree integer not null check (agree >= 0),
        disagree integer not null check (disagree >= 0),
        pass integer not null check (pass >= 0),
        supporters integer not null check (supporters >= 0),
        change integer not null,
        primary key (round_id, idea_id)
      )`);
    await runner.query('create index tally_changes on tally (round_id, change)');
    await runner.query(`
      create table participation (
        round_id uuid,
        voter_ref uuid,
        ballots integer not null check (ballots >= 0),
        primary key (round_id, voter_ref)
      )`);
    await runner.query(`
      create table turnout (
        round_id uuid primary key,
        ballots integer not null check (ballots >= 0),
        participants integer not null check (participants >= 0),
        revisions integer not null check (revisions >= 0)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table frozen_ranking, turnout, participation, tally, contribution');
    await runner.query('drop table round, idea, challenge, change_clock, projection');
  }
}
