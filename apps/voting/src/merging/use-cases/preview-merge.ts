import { Injectable } from '@nestjs/common';
import type { IdeaId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { areVotesHidden, reportOf, type MergeReport } from '../domain/merge.js';
import { MergePairs } from '../persistence/merge-pairs.js';
import { MergesRepository } from '../persistence/merges.repository.js';

export interface PreviewMergeQuery {
  readonly principal: Principal;
  readonly ideaId: IdeaId;
  readonly into: IdeaId;
}

/** What a merge would do: how many people's votes move, and how many voted on both. Refused as the merge would be. */
@Injectable()
export class PreviewMerge {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly pairs: MergePairs,
    private readonly merges: MergesRepository,
  ) {}

  /**
   * @throws NotFound, NotYoursToMerge, MergeIntoItself, RoundClosed, IdeaNotVotable, IdeaMerged, MergeNotMeaningful
   */
  async execute({ principal, ideaId, into }: PreviewMergeQuery): Promise<MergeReport> {
    const challengeId = await this.pairs.challengeOf(ideaId);
    await this.challenges.requireModerated(challengeId, principal);
    const found = await this.rounds.find(challengeId);
    const { round } = await this.pairs.require(found, new Date(0), ideaId, into);
    if (areVotesHidden(round)) return { votes: null, withheld: 'until-close' };
    const absorbed = [ideaId, ...(await this.merges.absorbedBy(ideaId))];
    const others = [into, ...(await this.merges.absorbedBy(into))];
    return reportOf(round, await this.merges.votesOn(round.id, absorbed, others));
  }
}
