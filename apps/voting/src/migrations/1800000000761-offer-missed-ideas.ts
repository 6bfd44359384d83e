import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas that were told of at the very moment their round was planned: neither transaction saw the other. */
export class OfferMissedIdeas1800000000761 implements MigrationInterface {
  readonly name = 'OfferMissedIdeas1800000000761';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("set local lock_timeout = '2s'");
    await runner.query(`
      insert into exposure (round_id, idea_id, is_votable)
      select round.id, idea.id, idea.is_votable and idea.merged_into is null
      from round join idea using (challenge_id)
      where round.state <> 'closed' and not round.has_chosen_ideas
      on conflict do nothing`);
  }

  // What was missing is part of the record: taking it away again would lose it.
  async down(): Promise<void> {}
}
