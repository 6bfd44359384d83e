import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person may not judge is counted at each look at a round: found from the person, not by reading every idea. */
export class FindConflicts1800000000604 implements MigrationInterface {
  readonly name = 'FindConflicts1800000000604';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('create index idea_of_author on idea (author_id, challenge_id)');
    await runner.query(
      "create index idea_of_co_author on idea using gin (co_author_ids) where co_author_ids <> '{}'",
    );
    await runner.query('create index person_of_unit on person (unit_id) where unit_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index idea_of_author, idea_of_co_author, person_of_unit');
  }
}
