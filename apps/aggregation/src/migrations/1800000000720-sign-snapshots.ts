import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is published of a closed round as one text, with its hash, and the note by which the key of the log vouches for
 * it. Rounds that closed before have none.
 */
export class SignSnapshots1800000000720 implements MigrationInterface {
  readonly name = 'SignSnapshots1800000000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table round add column closed_top_count integer check (closed_top_count > 0)');
    await runner.query(`
      alter table frozen_ranking add column snapshot text,
        add column snapshot_hash text check (snapshot_hash ~ '^[0-9a-f]{64}$')`);
    await runner.query(`
      create table ranking_signature (
        round_id uuid primary key,
        snapshot_hash text not null,
        verifier_key text not null,
        note text not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ranking_signature');
    await runner.query('alter table frozen_ranking drop column snapshot, drop column snapshot_hash');
    await runner.query('alter table round drop column closed_top_count');
  }
}
