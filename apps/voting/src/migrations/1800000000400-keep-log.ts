import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The log of ballots: entries as they are recorded, their places in the tree, the tree in tiles, and its checkpoints.
 * Each is only ever added to. Ballots of before get a nonce and an entry, so that they can be shown as well.
 */
export class KeepLog1800000000400 implements MigrationInterface {
  readonly name = 'KeepLog1800000000400';

  async up(runner: QueryRunner): Promise<void> {
    await this.createLog(runner);
    await this.createTree(runner);
    // 244 random bits: gen_random_uuid draws from the operating system.
    await runner.query(`
      alter table ballot add column nonce bytea not null
        default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
        add check (octet_length(nonce) = 32)`);
    await this.createCommitment(runner);
    // Aspects come by a migration with a later number, which an installation may have run before this one.
    await runner.query(`
      insert into log_entry (leaf)
      select convert_to(E'ballot/v1\\n', 'UTF8')
        || ballot_commitment(round_id, ballot_ref, idea_id, revision, coalesce(to_jsonb(ballot) ->> 'aspect', ''), choice, nonce)
      from ballot`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_checkpoint, log_tile, log_leaf, log_entry');
    await runner.query('drop function refuse_log_change(), ballot_commitment');
    await runner.query('alter table ballot drop column nonce');
  }

  private async createLog(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_log_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the log is only ever added to' using errcode = 'check_violation';
      end $$`);
    // By transaction first: the sequencer reads on from the last transaction before which nothing can still commit.
    await runner.query(`
      create table log_entry (
        xid xid8 not null default pg_current_xact_id(),
        id bigint generated always as identity,
        leaf bytea not null,
        primary key (xid, id)
      )`);
    await addOnly(runner, 'log_entry');
  }

  private async createTree(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_leaf (
        hash bytea primary key check (octet_length(hash) = 32),
        index bigint not null unique check (index >= 0),
        entry_xid xid8 not null,
        entry_id bigint not null
      )`);
    await addOnly(runner, 'log_leaf');
    await runner.query(`
      create table log_tile (
        level smallint not null check (level >= 0),
        index bigint not null check (index >= 0),
        hashes bytea not null check (octet_length(hashes) between 32 and 8192),
        primary key (level, index)
      )`);
    await runner.query(`
      create table log_checkpoint (
        size bigint primary key check (size > 0),
        root bytea not null check (octet_length(root) = 32),
        note text not null,
        settled_before xid8 not null
      )`);
    await addOnly(runner, 'log_checkpoint');
  }

  private async createCommitment(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ballot_commitment(
        round_id uuid, ballot_ref uuid, idea_id uuid, revision integer, aspect text, choice text, nonce bytea
      ) returns bytea language sql immutable parallel safe as $$
        select sha256(
          convert_to(
            E'ballot/v1\\n' || round_id || E'\\n' || ballot_ref || E'\\n' || idea_id || E'\\n' || revision
              || E'\\n' || aspect || E'\\n' || coalesce(choice, '') || E'\\n',
            'UTF8'
          ) || nonce
        )
      $$`);
  }
}

async function addOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    create trigger ${table}_stays before update or delete or truncate on ${table}
    for each statement execute function refuse_log_change()`);
}
