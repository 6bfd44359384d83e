import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { rulesOf, type GivenRules } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository } from '../persistence/challenges.repository.js';

/** What a round says people vote under. */
export interface RulesOfRound {
  readonly challengeId: ChallengeId;
  /** Of the rounds of the challenge. */
  readonly number?: number | undefined;
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  readonly rules?: GivenRules | undefined;
}

/**
 * Once voting has begun its rules change on the round, under the lock that ballots are cast under: the challenge shows
 * what the round says, and tells nobody anew.
 */
@Injectable()
export class FollowRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
  ) {}

  /** @param version of the round that says so; older ones change nothing */
  async execute(
    { challengeId, number = 1, method, results, rules }: RulesOfRound,
    version: number,
  ): Promise<void> {
    await this.transactions.run(() =>
      this.challenges.followRound(
        challengeId,
        { method, results, rules: rulesOf(method, rules) },
        { number, version },
      ),
    );
  }
}
