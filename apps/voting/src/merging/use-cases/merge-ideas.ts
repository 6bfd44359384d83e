import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { KeptMerge } from '../domain/merge.js';
import { MergePairs } from '../persistence/merge-pairs.js';
import { MergesRepository } from '../persistence/merges.repository.js';

export interface MergeIdeasCommand {
  readonly principal: Principal;
  /** The idea that leaves the ballot. */
  readonly ideaId: IdeaId;
  /** The idea for which its votes count from now on. */
  readonly into: IdeaId;
  readonly reason: string;
}

/** A moderator lets one idea go up in another. No ballot is changed: each person counts once for what stands. */
@Injectable()
export class MergeIdeas {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly pairs: MergePairs,
    private readonly merges: MergesRepository,
  ) {}

  /**
   * @throws NotFound, NotYoursToMerge, MergeIntoItself, RoundClosed, IdeaNotVotable, IdeaMerged, MergeNotMeaningful
   */
  async execute({ principal, ideaId, into, reason }: MergeIdeasCommand): Promise<KeptMerge> {
    const challengeId = await this.pairs.challengeOf(ideaId);
    await this.challenges.requireModerated(challengeId, principal);
    return this.transactions.run(async () => {
      // Under the lock no vote is being decided: one on the absorbed idea came before, or hears where it belongs.
      const { round, now } = await this.rounds.lock(challengeId);
      const pair = await this.pairs.require(round, now, ideaId, into);
      const act = { personId: principal.personId, reason: reason.trim(), at: now };
      const made = await this.merges.find(await this.merges.make(pair.round, pair, act));
      if (!made) throw new NotFound('Merge');
      return made;
    });
  }
}
