import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which key signed the log from which size on, and how each was handed over by the one before. Only ever added to. */
export class KeepKeysOfLog1800000000610 implements MigrationInterface {
  readonly name = 'KeepKeysOfLog1800000000610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_key (
        since bigint primary key check (since >= 0),
        verifier_key text not null unique,
        handover text
      )`);
    await runner.query(`
      create trigger log_key_stays before update or delete or truncate on log_key
      for each statement execute function refuse_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_key');
  }
}
