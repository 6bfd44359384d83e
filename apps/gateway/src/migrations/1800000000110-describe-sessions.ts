import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person needs to recognise their sessions by, and whether somebody proved themself twice. */
export class DescribeSessions1800000000110 implements MigrationInterface {
  readonly name = 'DescribeSessions1800000000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        add column id uuid not null unique default gen_random_uuid(),
        add column browser text not null default '' check (length(browser) <= 60),
        add column is_proved_twice boolean not null default false`);
    await runner.query('create index session_person on session (person_id)');
    await runner.query('alter table access_token add column last_used_at timestamptz');
    await runner.query('drop view credential');
    await runner.query(`
      create view credential as
      select id_hash as hash, 'session' as kind, person_id, roles, true as may_write,
        last_seen_at < database_now() - interval '1 minute' as must_touch,
        'administrator' = any(roles) and not is_proved_twice as lacks_second_factor
      from session join principal using (person_id)
      where active and last_seen_at > database_now() - interval '8 hours'
        and created_at > database_now() -
          case when 'administrator' = any(roles) then interval '12 hours' else interval '7 days' end
      union all
      select token_hash, 'token', person_id, roles, 'write' = any(scopes),
        coalesce(last_used_at < database_now() - interval '1 minute', true), false
      from access_token join principal using (person_id)
      where active and expires_at > database_now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view credential');
    await runner.query('alter table access_token drop column last_used_at');
    await runner.query(
      'alter table session drop column id, drop column browser, drop column is_proved_twice',
    );
    await runner.query(`
      create view credential as
      select id_hash as hash, 'session' as kind, person_id, roles, true as may_write,
        last_seen_at < database_now() - interval '1 minute' as must_touch
      from session join principal using (person_id)
      where active and last_seen_at > database_now() - interval '8 hours'
        and created_at > database_now() -
          case when 'administrator' = any(roles) then interval '12 hours' else interval '7 days' end
      union all
      select token_hash, 'token', person_id, roles, 'write' = any(scopes), false
      from access_token join principal using (person_id)
      where active and expires_at > database_now()`);
  }
}
