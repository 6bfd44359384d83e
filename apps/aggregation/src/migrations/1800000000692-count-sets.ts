import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pairs among the ballots of a person, and how many answered sets of four those are: a set is one judgement. */
export class CountSets1800000000692 implements MigrationInterface {
  readonly name = 'CountSets1800000000692';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(
      'alter table participation add column pairs integer not null default 0 check (pairs >= 0)',
    );
    await runner.query(
      `alter table turnout add column pairs integer not null default 0 check (pairs >= 0),
         add column sets integer not null default 0 check (sets >= 0)`,
    );
    await runner.query(`
      update participation set pairs = held.pairs from (
        select round_id, voter_ref, count(*)::integer as pairs from contribution
        where choice in ('first', 'second', 'equal') group by round_id, voter_ref
      ) held
      where held.round_id = participation.round_id and held.voter_ref = participation.voter_ref`);
    await runner.query(`
      update turnout set pairs = held.pairs, sets = held.sets from (
        select round_id, sum(pairs)::integer as pairs, sum((pairs + 5) / 6)::integer as sets
        from participation where pairs > 0 group by round_id
      ) held
      where held.round_id = turnout.round_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table turnout drop column pairs, drop column sets');
    await runner.query('alter table participation drop column pairs');
  }
}
