import { Injectable } from '@nestjs/common';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { Recounts, type Recount } from '../persistence/recounts.js';

export interface CountedRound extends Recount {
  readonly roundId: RoundId;
  readonly method: VotingMethod;
}

/** Counts a round again from its ballots, open or closed: for operators. */
@Injectable()
export class RecountRound {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly recounts: Recounts,
  ) {}

  /**
   * @param number of the round; the newest when left out
   * @throws NotFound when the challenge has no such round
   */
  async execute(challengeId: ChallengeId, number?: number): Promise<CountedRound> {
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    return { roundId: round.id, method: round.method, ...(await this.recounts.of(round)) };
  }
}
