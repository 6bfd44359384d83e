import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An audience was everyone or one group; now it is every employee, groups, and people by name together. */
export class NameAudiences1800000000153 implements MigrationInterface {
  readonly name = 'NameAudiences1800000000153';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table challenge_audience
        add column for_everyone boolean not null default false,
        add column for_group_ids uuid[] not null default '{}',
        add column for_person_ids uuid[] not null default '{}'`);
    await runner.query(`
      update challenge_audience set for_everyone = group_id is null, for_group_ids = array_remove(array[group_id], null)`);
    await runner.query('alter table challenge_audience drop column group_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge_audience add column group_id uuid');
    await runner.query('update challenge_audience set group_id = for_group_ids[1] where not for_everyone');
    await runner.query(
      'alter table challenge_audience drop column for_everyone, drop column for_group_ids, drop column for_person_ids',
    );
  }
}
