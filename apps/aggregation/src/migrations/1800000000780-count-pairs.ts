import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often of two ideas each was preferred: what rankings take for their prior, kept so that nobody adds up marks for it. */
export class CountPairs1800000000780 implements MigrationInterface {
  readonly name = 'CountPairs1800000000780';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table pair_tally (
        round_id uuid not null,
        first_id uuid not null,
        second_id uuid not null,
        first_wins integer not null check (first_wins >= 0),
        second_wins integer not null check (second_wins >= 0),
        change integer not null,
        primary key (round_id, first_id, second_id)
      )`);
    await runner.query('create index pair_tally_change on pair_tally (round_id, change)');
    await runner.query(`
      insert into pair_tally (round_id, first_id, second_id, first_wins, second_wins, change)
      select round_id, idea_id, aspect::uuid, count(*) filter (where choice = 'first'),
        count(*) filter (where choice = 'second'), 1
      from contribution where choice in ('first', 'second') group by round_id, idea_id, aspect`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table pair_tally');
  }
}
