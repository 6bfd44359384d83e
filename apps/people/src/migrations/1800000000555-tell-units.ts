import { personPlaced } from '@zwerm/contracts/events/people-events';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which unit somebody works matters to juries from now on: tell it of everybody who works in one. */
export class TellUnits1800000000555 implements MigrationInterface {
  readonly name = 'TellUnits1800000000555';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `with told as (
         update person set version = version + 1 where unit_id is not null returning id, unit_id, version
       )
       insert into outbox (subject, aggregate_id, aggregate_version, payload)
       select $1, id, version, jsonb_build_object('personId', id, 'unitId', unit_id) from told`,
      [personPlaced.subject],
    );
  }

  async down(): Promise<void> {
    // What was told is told, and still true.
  }
}
