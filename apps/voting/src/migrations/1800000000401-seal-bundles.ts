import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was sealed of each round after its close: its bundle is made from the ballots, and must be what was sealed. */
export class SealBundles1800000000401 implements MigrationInterface {
  readonly name = 'SealBundles1800000000401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round_seal (
        round_id uuid primary key references round (id),
        seal text not null,
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
      )`);
    await runner.query(`
      create trigger round_seal_stays before update or delete or truncate on round_seal
      for each statement execute function refuse_log_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table round_seal');
  }
}
