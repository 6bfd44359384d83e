import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RoundClosed } from '../../ballots/domain/ballot.errors.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { KeptMerge } from '../domain/merge.js';
import { MergeUndone } from '../domain/merging.errors.js';
import { MergesRepository } from '../persistence/merges.repository.js';

export interface UndoMergeCommand {
  readonly principal: Principal;
  /** The idea that went up in another. */
  readonly ideaId: IdeaId;
  readonly reason: string;
}

/**
 * A moderator takes a merge apart again, until the round closes: both ideas stand for themselves, each with what
 * people last said of it. Other merges stay.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly merges: MergesRepository,
  ) {}

  /** @throws NotFound, NotYoursToMerge, RoundClosed, MergeUndone */
  async execute({ principal, ideaId, reason }: UndoMergeCommand): Promise<KeptMerge> {
    const idea = await this.merges.idea(ideaId);
    if (!idea) throw new NotFound('Idea');
    const { challengeId } = idea;
    await this.challenges.requireModerated(challengeId, principal);
    return this.transactions.run(async () => {
      const { round, now } = await this.rounds.lock(challengeId);
      const merge = await this.merges.newestOf(ideaId);
      if (!round || !merge) throw new NotFound('Merge');
      if (merge.undoneAt) throw new MergeUndone();
      // A later round is another one: what was merged before it began stays so.
      if (merge.roundId !== round.id || round.state === 'closed' || round.isDueToClose(now))
        throw new RoundClosed();
      await this.merges.undo(round, merge, { personId: principal.personId, reason: reason.trim(), at: now });
      return (await this.merges.find(merge.id)) ?? merge;
    });
  }
}
