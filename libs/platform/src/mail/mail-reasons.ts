import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a queued mail is about, so that its reason can be asked again when it goes; to be listed after the queue itself. */
export class MailReasons1800000000340 implements MigrationInterface {
  readonly name = 'MailReasons1800000000340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail add column about uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mail drop column about');
  }
}
