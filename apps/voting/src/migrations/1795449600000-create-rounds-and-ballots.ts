import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Copies of what other services decide, the rounds, and the record of ballots. */
export class CreateRoundsAndBallots1795449600000 implements MigrationInterface {
  readonly name = 'CreateRoundsAndBallots1795449600000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createCopies(runner);
    await this.createRounds(runner);
    await this.createBallots(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view roll');
    await runner.query(
      'drop table ballot, participation, round_choice, round, idea, group_member, person, challenge',
    );
    await runner.query('drop function refuse_ballot_removal(), refuse_round_reversal()');
  }

  private async createCopies(runner: QueryRunner): Promise<void> {
    // published_version 0: only its phase is known so far, because events may arrive in any order.
    await runner.query(`
      create table challenge (
        id uuid primary key,
        published_version integer not null default 0,
        group_id uuid,
        sponsor_id uuid,
        voting text not null default 'ahead' check (voting in ('ahead', 'running', 'over'))
      )`);
    await runner.query(
      'create table person (id uuid primary key, is_active boolean not null, version integer not null)',
    );
    await runner.query(`
      create table group_member (
        group_id uuid not null,
        person_id uuid not null,
        is_member boolean not null,
        version integer not null,
        primary key (group_id, person_id)
      )`);
    await runner.query(`
      create table idea (
        id uuid primary key,
        challenge_id uuid not null,
        is_votable boolean not null,
        version integer not null
      )`);
    await runner.query('create index idea_of_challenge on idea (challenge_id) where is_votable');
    await runner.query(`
      create view roll as
      select challenge.id as challenge_id, person.id as person_id
      from challenge
      join person on person.is_active
      where challenge.group_id is null or exists (
        select from group_member member
        where member.group_id = challenge.group_id and member.person_id = person.id and member.is_member
      )`);
  }

  private async createRounds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round (
        id uuid primary key,
        challenge_id uuid not null,
        number integer not null check (number > 0),
        method text not null,
        results text not null check (results in ('live', 'after-close')),
        state text not null default 'scheduled' check (state in ('scheduled', 'open', 'closed')),
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        final_participants integer check (final_participants >= 0),
        final_eligible integer check (final_eligible >= 0),
        version integer not null default 0 check (version >= 0),
        unique (challenge_id, number),
        check (closes_at > opens_at),
        check (state <> 'open' or opened_at is not null),
        check ((state = 'closed') = (closed_at is not null))
      )`);
    await runner.query("create index round_to_watch on round (state) where state <> 'closed'");
    await runner.query(`
      create function refuse_round_reversal() returns trigger language plpgsql as $$
      begin
        if old.state = 'closed' or (old.state = 'open' and new.state = 'scheduled') then
          raise exception 'a round that is % stays so: it cannot become %', old.state, new.state
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger rounds_go_forward before update on round
      for each row execute function refuse_round_reversal()`);
    await runner.query(`
      create table round_choice (
        round_id uuid not null references round (id),
        choice text not null,
        primary key (round_id, choice)
      )`);
  }

  private async createBallots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table participation (
        round_id uuid not null references round (id),
        person_id uuid not null,
        voter_ref uuid not null default gen_random_uuid() unique,
        primary key (round_id, person_id)
      )`);
    // 16 bytes: the person's id, in a named round. 32 bytes: a keyed hash of it, in a secret one.
    await runner.query(`
      create table ballot (
        round_id uuid not null,
        voter_key bytea not null check (octet_length(voter_key) in (16, 32)),
        idea_id uuid not null,
        ballot_ref uuid not null default gen_random_uuid() unique,
        revision integer not null check (revision > 0),
        choice text,
        cast_at timestamptz not null,
        primary key (round_id, voter_key, idea_id),
        foreign key (round_id, choice) references round_choice (round_id, choice),
        check (choice is not null or revision > 1)
      )`);
    await runner.query(`
      create function refuse_ballot_removal() returns trigger language plpgsql as $$
      begin
        raise exception 'ballots are never removed: a vote is taken back by a later revision'
          using errcode = 'check_violation';
      end $$`);
    await runner.query(`
      create trigger ballots_stay before delete or truncate on ballot
      for each statement execute function refuse_ballot_removal()`);
  }
}
