import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rankings the key of the log signed, once and for good. */
export class SignRankings1800000000720 implements MigrationInterface {
  readonly name = 'SignRankings1800000000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signed_ranking (
        id uuid primary key default gen_random_uuid(),
        round_id uuid not null unique references round (id),
        snapshot_hash text not null check (snapshot_hash ~ '^[0-9a-f]{64}$'),
        note text not null
      )`);
    await runner.query(`
      create trigger signed_ranking_stays before update or delete or truncate on signed_ranking
      for each statement execute function refuse_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signed_ranking');
  }
}
