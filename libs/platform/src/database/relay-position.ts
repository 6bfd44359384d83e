import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a service's log has been published, in one row instead of a mark on each event (docs/adr/0077). Versions before
 * this one marked each event in `outbox.published_at`; what they published stays marked and is not told again.
 */
export class RelayPosition1800000000762 implements MigrationInterface {
  readonly name = 'RelayPosition1800000000762';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('create table relay_position (through bigint not null check (through >= 0))');
    await runner.query('insert into relay_position (through) values (0)');
    await runner.query(`
      create view unpublished as
      select outbox.id, outbox.seq from outbox, relay_position
      where outbox.published_at is null and outbox.seq > relay_position.through`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update outbox set published_at = clock_timestamp() from relay_position
      where published_at is null and seq <= relay_position.through`);
    await runner.query('drop view unpublished');
    await runner.query('drop table relay_position');
  }
}
