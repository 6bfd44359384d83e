import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the plumbing, the same in every service's schema. */
export class PlatformTables1700000000000 implements MigrationInterface {
  readonly name = 'PlatformTables1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    // The one clock that decides about windows and orders; tests put a fixed one in its place.
    await runner.query(
      'create function database_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$',
    );
    await runner.query(`
      create table outbox (
        id uuid primary key default gen_random_uuid(),
        seq bigint generated always as identity,
        subject text not null,
        aggregate_id uuid not null,
        aggregate_version integer not null check (aggregate_version > 0),
        payload jsonb not null,
        causation_id uuid,
        occurred_at timestamptz not null default database_now(),
        published_at timestamptz,
        unique (aggregate_id, aggregate_version)
      )`);
    await runner.query('create index outbox_unpublished on outbox (seq) where published_at is null');
    await runner.query('create table broker_epoch (stream text primary key, created text not null)');
    await runner.query(`
      create table inbox (
        event_id uuid primary key,
        payload_hash bytea not null,
        applied_at timestamptz not null default clock_timestamp()
      )`);
    await runner.query(`
      create table dead_letter (
        id uuid primary key default gen_random_uuid(),
        event_id uuid,
        subject text not null,
        event text not null,
        error text not null,
        attempts integer not null,
        died_at timestamptz not null default clock_timestamp()
      )`);
    await runner.query(`
      create table idempotent_request (
        actor_id uuid not null,
        route text not null,
        key text not null check (length(key) between 1 and 255),
        request_hash bytea not null,
        status integer,
        body jsonb,
        made_at timestamptz not null default clock_timestamp(),
        primary key (actor_id, route, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotent_request, dead_letter, inbox, broker_epoch, outbox');
    await runner.query('drop function database_now()');
  }
}
