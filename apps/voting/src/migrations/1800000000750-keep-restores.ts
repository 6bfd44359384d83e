import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was lost of the log when the database was put back to an older state. Only ever added to. */
export class KeepRestores1800000000750 implements MigrationInterface {
  readonly name = 'KeepRestores1800000000750';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_restore (
        id bigint generated always as identity primary key,
        size bigint not null check (size >= 0),
        signed_size bigint not null check (signed_size > 0),
        signed_root bytea not null,
        reason text not null check (length(reason) between 1 and 500),
        accepted_at timestamptz not null
      )`);
    await runner.query(`
      create trigger log_restore_stays before update or delete or truncate on log_restore
      for each statement execute function refuse_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_restore');
  }
}
