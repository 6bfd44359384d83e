import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many first judgements of an idea came another way than by what we served, by quarter of an hour: to see when many
 * came at once. Nothing of secret rounds, where it would say which ballots those were.
 */
export class CountOrganicVotes1800000000701 implements MigrationInterface {
  readonly name = 'CountOrganicVotes1800000000701';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table organic_vote (
        round_id uuid not null references round (id),
        idea_id uuid not null,
        quarter_hour timestamptz not null,
        votes integer not null check (votes > 0),
        agrees integer not null check (agrees between 0 and votes),
        primary key (round_id, idea_id, quarter_hour)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table organic_vote');
  }
}
