import { ideaCoAuthorsChanged } from '@zwerm/contracts/events/idea-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever may see an idea is told the names of its co-authors from now on: tell once more who they are. */
export class TellCoAuthors1800000000690 implements MigrationInterface {
  readonly name = 'TellCoAuthors1800000000690';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with told as (
         update idea set version = version + 1 where state = 'submitted' and co_author_ids <> '{}'
         returning id, challenge_id, co_author_ids, former_co_author_ids, version
       )
       insert into outbox (subject, aggregate_id, aggregate_version, payload)
       select $1, id, version, jsonb_build_object('ideaId', id, 'challengeId', challenge_id,
         'coAuthorIds', co_author_ids, 'formerCoAuthorIds', former_co_author_ids) from told`,
      [ideaCoAuthorsChanged.subject],
    );
  }

  async down(): Promise<void> {
    // What was told is told, and still true.
  }
}
