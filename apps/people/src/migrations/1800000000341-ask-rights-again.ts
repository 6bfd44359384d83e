import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who invited, so that their right is asked again when somebody accepts; null: the operator, or before this was kept. */
export class AskRightsAgain1800000000341 implements MigrationInterface {
  readonly name = 'AskRightsAgain1800000000341';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation add column invited_by uuid');
    await runner.query('create index invitation_by on invitation (invited_by) where invited_by is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation drop column invited_by');
  }
}
