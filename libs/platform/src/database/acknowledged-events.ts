import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the broker has taken events over, so that one that forgot the end of its stream is noticed. */
export class AcknowledgedEvents1800000000760 implements MigrationInterface {
  readonly name = 'AcknowledgedEvents1800000000760';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table broker_epoch add column acknowledged bigint not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table broker_epoch drop column acknowledged');
  }
}
