import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who took part and what was voted no longer share a row: `participation` has the person and the day, `voter` has the
 * key under which a ballot is kept and the reference in events. In a secret round nothing joins the two without the
 * round's key, which is kept sealed until it is destroyed.
 */
export class KeepSecretRounds1800000000483 implements MigrationInterface {
  readonly name = 'KeepSecretRounds1800000000483';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table voter (
        round_id uuid not null references round (id),
        voter_key bytea not null check (octet_length(voter_key) in (16, 32)),
        voter_ref uuid not null default gen_random_uuid() unique,
        primary key (round_id, voter_key)
      )`);
    await runner.query(`
      insert into voter (round_id, voter_key, voter_ref)
      select round_id, uuid_send(person_id), voter_ref from participation`);
    await runner.query(`
      alter table participation drop column voter_ref,
        add column took_part_on date not null default (database_now() at time zone 'UTC')::date`);
    await runner.query(
      'alter table round add column sealed_key bytea, add column key_destroyed_at timestamptz',
    );
    // All that may still happen to a closed round is that its key goes.
    await this.letClosedRounds(
      runner,
      `new.sealed_key is null and to_jsonb(new) - array['sealed_key', 'key_destroyed_at']
        = to_jsonb(old) - array['sealed_key', 'key_destroyed_at']`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.letClosedRounds(runner, 'false');
    await runner.query('alter table round drop column sealed_key, drop column key_destroyed_at');
    await runner.query(`
      alter table participation drop column took_part_on,
        add column voter_ref uuid not null default gen_random_uuid() unique`);
    await runner.query(`
      update participation set voter_ref = voter.voter_ref from voter
      where voter.round_id = participation.round_id and voter.voter_key = uuid_send(person_id)`);
    await runner.query('drop table voter');
  }

  private async letClosedRounds(runner: QueryRunner, change: string): Promise<void> {
    await runner.query(`
      create or replace function refuse_round_reversal() returns trigger language plpgsql as $$
      begin
        if (old.state = 'closed' and not (${change})) or (old.state = 'open' and new.state = 'scheduled') then
          raise exception 'a round that is % stays so: it cannot become %', old.state, new.state
            using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
  }
}
