import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { OwnBallotsRepository, type OwnVote } from '../persistence/own-ballots.repository.js';

/** The current votes of one person in a challenge. */
export type OwnBallot = readonly OwnVote[];

/** Shows a person their own current votes in a challenge, in the order in which they were cast. */
@Injectable()
export class ReadOwnBallot {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly ballots: OwnBallotsRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible */
  async execute(query: { challengeId: ChallengeId; principal: Principal }): Promise<OwnBallot> {
    await this.challenges.requireVisible(query.challengeId, query.principal);
    const round = await this.rounds.find(query.challengeId);
    return round ? this.ballots.find(round, query.principal.personId) : [];
  }
}
