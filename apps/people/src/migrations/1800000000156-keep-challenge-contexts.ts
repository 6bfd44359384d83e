import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a challenge invites, and whom they meet in it: partners and customers learn no other names. */
export class KeepChallengeContexts1800000000156 implements MigrationInterface {
  readonly name = 'KeepChallengeContexts1800000000156';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table challenge_context (
        challenge_id uuid primary key,
        for_group_ids uuid[] not null,
        for_person_ids uuid[] not null,
        version integer not null
      )`);
    // Ideas may be heard of before their challenge, so it refers to none.
    await runner.query(`
      create table challenge_person (
        person_id uuid not null,
        challenge_id uuid not null,
        primary key (person_id, challenge_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table challenge_person, challenge_context');
  }
}
