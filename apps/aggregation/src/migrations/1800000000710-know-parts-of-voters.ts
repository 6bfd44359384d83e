import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which part of the roll somebody who took part is: where everybody who did counts for every idea, parts are counted so. */
export class KnowPartsOfVoters1800000000710 implements MigrationInterface {
  readonly name = 'KnowPartsOfVoters1800000000710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query('alter table participation add column stratum smallint');
    await runner.query(`
      update participation set stratum = voted.stratum
      from (select distinct round_id, voter_ref, stratum from contribution where stratum is not null) voted
      where voted.round_id = participation.round_id and voted.voter_ref = participation.voter_ref`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table participation drop column stratum');
  }
}
