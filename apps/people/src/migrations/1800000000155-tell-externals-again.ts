import { personRolesChanged } from '@zwerm/contracts/events/people-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is no employee matters to others since audiences are every employee: tell it of those they know already. */
export class TellExternalsAgain1800000000155 implements MigrationInterface {
  readonly name = 'TellExternalsAgain1800000000155';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with told as (
         update person set version = version + 1 where kind <> 'employee' returning id, roles, version
       )
       insert into outbox (subject, aggregate_id, aggregate_version, payload)
       select $1, id, version, jsonb_build_object('personId', id, 'roles', roles) from told`,
      [personRolesChanged.subject],
    );
  }

  async down(): Promise<void> {
    // What was told is told, and still true.
  }
}
