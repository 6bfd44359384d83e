import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An audience was everyone or one group; now it is every employee, groups, and people by name together. */
export class NameAudiences1800000000152 implements MigrationInterface {
  readonly name = 'NameAudiences1800000000152';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table challenge
        add column for_everyone boolean not null default false,
        add column for_group_ids uuid[] not null default '{}',
        add column for_person_ids uuid[] not null default '{}'`);
    await runner.query(`
      update challenge set for_everyone = audience_group_id is null, for_group_ids = array_remove(array[audience_group_id], null)
      where facts_version > 0`);
    await runner.query('alter table challenge drop column audience_group_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table challenge add column audience_group_id uuid');
    await runner.query('update challenge set audience_group_id = for_group_ids[1] where not for_everyone');
    await runner.query(
      'alter table challenge drop column for_everyone, drop column for_group_ids, drop column for_person_ids',
    );
  }
}
