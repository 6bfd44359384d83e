import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a best-worst answer may say of a pair of ideas, in rounds that judge ideas one at a time: choices of their own,
 * so that no vote on an idea can be one. Rounds that are to open or are open get them too.
 */
export class AskBestWorst1800000000660 implements MigrationInterface {
  readonly name = 'AskBestWorst1800000000660';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table round_choice add column is_of_pair boolean not null default false');
    await runner.query(`
      insert into round_choice (round_id, choice, is_of_pair)
      select round.id, pair.choice, true
      from round cross join unnest('{first,second,equal}'::text[]) as pair (choice)
      where round.method = 'agree-disagree-pass' and round.state <> 'closed'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from round_choice where is_of_pair');
    await runner.query('alter table round_choice drop column is_of_pair');
  }
}
