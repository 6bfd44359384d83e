import { groupMemberAdded, personRolesChanged } from '@zwerm/contracts/events/people-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works here and is in which group decides who can be a co-author from now on: tell it of everybody who is here. */
export class TellEverybody1800000000601 implements MigrationInterface {
  readonly name = 'TellEverybody1800000000601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with told as (
         update person set version = version + 1 where active returning id, roles, version
       )
       insert into outbox (subject, aggregate_id, aggregate_version, payload)
       select $1, id, version, jsonb_build_object('personId', id, 'roles', roles) from told`,
      [personRolesChanged.subject],
    );
    await runner.query(
      `insert into outbox (subject, aggregate_id, aggregate_version, payload)
       select $1, group_id, since_version, jsonb_build_object('groupId', group_id, 'personId', person_id)
       from group_member`,
      [groupMemberAdded.subject],
    );
  }

  async down(): Promise<void> {
    // What was told is told, and still true.
  }
}
