import { Injectable } from '@nestjs/common';
import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { Recounts, type Recount } from '../persistence/recounts.js';

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
  async execute(challengeId: ChallengeId, number?: number): Promise<Recount & { readonly roundId: RoundId }> {
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    return { roundId: round.id, ...(await this.recounts.of(round)) };
  }
}
