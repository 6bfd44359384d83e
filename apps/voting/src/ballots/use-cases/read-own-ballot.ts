import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { OwnBallotsRepository, type OwnVote } from '../persistence/own-ballots.repository.js';

/** The current votes of one person in a round. */
export type OwnBallot = readonly OwnVote[];

/** Shows a person their own current votes in a round, in the order in which they were cast. */
@Injectable()
export class ReadOwnBallot {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly ballots: OwnBallotsRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible, or has no round of that number */
  async execute({ challengeId, principal, number }: RoundQuestion): Promise<OwnBallot> {
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round && number !== undefined) throw new NotFound('Round');
    return round ? this.ballots.find(round, principal.personId) : [];
  }
}
