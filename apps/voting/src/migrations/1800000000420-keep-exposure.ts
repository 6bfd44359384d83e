import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was shown which idea (`impression`), and how widely each idea is known (`exposure`). Neither holds a choice or a
 * time of day. `ring` scatters the ideas of a round over a circle, so that each person can start somewhere else.
 */
export class KeepExposure1800000000420 implements MigrationInterface {
  readonly name = 'KeepExposure1800000000420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      create table exposure (
        round_id uuid not null references round (id),
        idea_id uuid not null,
        is_votable boolean not null,
        seen_by integer not null default 0 check (seen_by >= 0),
        served_votes integer not null default 0 check (served_votes >= 0),
        organic_votes integer not null default 0 check (organic_votes >= 0),
        ring integer not null generated always as (uuid_hash(idea_id)) stored,
        primary key (round_id, idea_id)
      )`);
    await runner.query(
      'create index exposure_to_serve on exposure (round_id, seen_by, ring) where is_votable',
    );
    await runner.query(`
      create table impression (
        round_id uuid not null references round (id),
        viewer_key bytea not null check (octet_length(viewer_key) in (16, 32)),
        idea_id uuid not null,
        days integer not null default 1 check (days > 0),
        shown_on date not null,
        is_skipped boolean not null,
        primary key (round_id, viewer_key, idea_id)
      )`);
    // Null for ideas of before this was kept: nobody is kept from voting on them.
    await runner.query('alter table idea add column author_id uuid');
    await runner.query(`
      insert into exposure (round_id, idea_id, is_votable)
      select round.id, idea.id, idea.is_votable from round join idea using (challenge_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idea drop column author_id');
    await runner.query('drop table impression, exposure');
  }
}
