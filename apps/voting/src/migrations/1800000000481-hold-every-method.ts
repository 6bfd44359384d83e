import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds keep their rules and ballots what each method needs: the aspect of an idea a vote is about, the reason of an
 * objection, the cost of an idea. A vote on a whole idea has the empty aspect, as all votes so far have.
 */
export class HoldEveryMethod1800000000481 implements MigrationInterface {
  readonly name = 'HoldEveryMethod1800000000481';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      alter table round
        add column rules jsonb not null default '{}',
        add column aspects text[] not null default '{""}',
        add column is_judged_whole boolean not null default false`);
    await runner.query(`
      alter table ballot add column aspect text not null default '',
        add check (octet_length(aspect) <= 36)`);
    await runner.query(
      'alter table ballot drop constraint ballot_pkey, add primary key (round_id, voter_key, idea_id, aspect)',
    );
    await runner.query(`
      create table vote_reason (
        ballot_ref uuid primary key,
        reason text not null check (length(reason) between 1 and 1000)
      )`);
    await runner.query(`
      create table idea_cost (
        round_id uuid not null references round (id),
        idea_id uuid not null,
        cost bigint not null check (cost > 0),
        primary key (round_id, idea_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idea_cost, vote_reason');
    await runner.query(
      'alter table ballot drop constraint ballot_pkey, add primary key (round_id, voter_key, idea_id)',
    );
    await runner.query('alter table ballot drop column aspect');
    await runner.query(
      'alter table round drop column rules, drop column aspects, drop column is_judged_whole',
    );
  }
}
