import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rules have versions: they may change until the first ballot of a round, and every ballot says which version it was
 * cast under, in its commitment too. Ballots of before have none and keep the commitment they were logged with.
 */
export class VersionRules1800000000550 implements MigrationInterface {
  readonly name = 'VersionRules1800000000550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(
      'alter table round add column rules_version integer not null default 1 check (rules_version > 0)',
    );
    await runner.query('alter table ballot add column rules_version integer check (rules_version > 0)');
    await this.createCommitments(runner);
    await runner.query(`
      create function refuse_change_of_rules() returns trigger language plpgsql as $$
      begin
        if exists (select from ballot where ballot.round_id = new.id) then
          raise exception 'the rules of a round are frozen with its first ballot' using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger rules_freeze before update on round for each row
      when (old.rules_version <> new.rules_version or old.method <> new.method or old.results <> new.results)
      execute function refuse_change_of_rules()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger rules_freeze on round');
    await runner.query('drop function refuse_change_of_rules()');
    await runner.query(
      'drop function ballot_commitment(uuid, uuid, uuid, integer, text, text, bytea, integer)',
    );
    await runner.query(`
      create or replace function ballot_commitment(${unversioned})
      returns bytea language sql immutable parallel safe as $$
        select sha256(convert_to(${linesOf('v1')}, 'UTF8') || nonce)
      $$`);
    await runner.query('alter table ballot drop column rules_version');
    await runner.query('alter table round drop column rules_version');
  }

  private async createCommitments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ballot_commitment(${unversioned}, rules_version integer)
      returns bytea language sql immutable parallel safe as $$
        select sha256(
          convert_to(
            case when rules_version is null then ${linesOf('v1')}
              else ${linesOf('v2')} || rules_version || E'\\n' end,
            'UTF8'
          ) || nonce
        )
      $$`);
    // Replicas of before, during an update: they know no versions, and must commit to what the row will say.
    await runner.query(`
      create or replace function ballot_commitment(${unversioned})
      returns bytea language sql stable parallel safe as $$
        select ballot_commitment(
          $1, $2, $3, $4, $5, $6, $7, (select rules_version from ballot where ballot.ballot_ref = $2)
        )
      $$`);
  }
}

const unversioned =
  'round_id uuid, ballot_ref uuid, idea_id uuid, revision integer, aspect text, choice text, nonce bytea';

const linesOf = (version: string): string =>
  `E'ballot/${version}\\n' || round_id || E'\\n' || ballot_ref || E'\\n' || idea_id || E'\\n' || revision
    || E'\\n' || aspect || E'\\n' || coalesce(choice, '') || E'\\n'`;
