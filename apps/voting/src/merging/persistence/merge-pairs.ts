import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { IdeaNotVotable, RoundClosed } from '../../ballots/domain/ballot.errors.js';
import { ballotMethodOf } from '../../ballots/domain/ballot-methods.js';
import type { Round } from '../../rounds/domain/round.js';
import { IdeaMerged, MergeIntoItself, MergeNotMeaningful } from '../domain/merging.errors.js';
import { MergesRepository } from './merges.repository.js';

/** Two ideas of one challenge of which one can go up in the other. */
export interface MergePair {
  readonly round: Round;
  readonly absorbedId: IdeaId;
  readonly survivorId: IdeaId;
}

/** Says of two ideas whether they can be merged; certain under the lock of their round. */
@Injectable()
export class MergePairs {
  constructor(private readonly merges: MergesRepository) {}

  /** @throws NotFound */
  async challengeOf(ideaId: IdeaId): Promise<ChallengeId> {
    const idea = await this.merges.idea(ideaId);
    if (!idea) throw new NotFound('Idea');
    return idea.challengeId;
  }

  /** @throws NotFound, MergeIntoItself, RoundClosed, IdeaNotVotable, IdeaMerged, MergeNotMeaningful */
  async require(
    round: Round | undefined | null,
    now: Date,
    absorbedId: IdeaId,
    survivorId: IdeaId,
  ): Promise<MergePair> {
    if (!round) throw new NotFound('Round');
    if (absorbedId === survivorId) throw new MergeIntoItself();
    const [absorbed, survivor] = [await this.merges.idea(absorbedId), await this.merges.idea(survivorId)];
    if (!absorbed || survivor?.challengeId !== absorbed.challengeId) throw new NotFound('Idea');
    if (round.state === 'closed' || round.isDueToClose(now)) throw new RoundClosed();
    if (absorbed.mergedInto) throw new IdeaMerged(absorbed.mergedInto);
    if (survivor.mergedInto) throw new IdeaMerged(survivor.mergedInto, '/into');
    if (!absorbed.isVotable || !survivor.isVotable) throw new IdeaNotVotable();
    // Before a round opens there are no votes to bring together, whatever its method.
    const fault = round.state === 'open' ? ballotMethodOf(round.method).mergeFaultOf(round.rules) : undefined;
    if (fault) throw new MergeNotMeaningful(fault);
    return { round, absorbedId, survivorId };
  }
}
