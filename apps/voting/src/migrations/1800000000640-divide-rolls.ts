import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Parts of the roll as they were when a round opened, and to which of them a voter belongs: fixed at the first ballot,
 * so that no later move of that person changes what was counted.
 */
export class DivideRolls1800000000640 implements MigrationInterface {
  readonly name = 'DivideRolls1800000000640';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table round_stratum (
        round_id uuid not null references round (id),
        member text not null,
        stratum smallint not null check (stratum between 0 and 7),
        people integer not null check (people > 0),
        primary key (round_id, member)
      )`);
    await runner.query('alter table voter add column stratum smallint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table voter drop column stratum');
    await runner.query('drop table round_stratum');
  }
}
