import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rounds an organiser has certified, once and for good. */
export class CertifyRounds1800000000402 implements MigrationInterface {
  readonly name = 'CertifyRounds1800000000402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round_certification (
        round_id uuid primary key references round (id),
        certified_at timestamptz not null
      )`);
    await runner.query(`
      create trigger round_certification_stays before update or delete or truncate on round_certification
      for each statement execute function refuse_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table round_certification');
  }
}
