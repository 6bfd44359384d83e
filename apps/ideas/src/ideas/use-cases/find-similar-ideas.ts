import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../challenges/persistence/challenges.repository.js';
import { viewerOf } from '../../challenges/viewer-of.js';
import { proposedTitle } from '../domain/proposed-title.js';
import { SimilarIdeas, type SimilarIdea } from '../persistence/similar-ideas.js';

/**
 * At most five submitted ideas of a challenge that resemble a text somebody is writing, the most similar first.
 * @throws NotFound when the caller is not in the audience
 */
@Injectable()
export class FindSimilarIdeas {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly similarIdeas: SimilarIdeas,
  ) {}

  async execute(principal: Principal, challengeId: ChallengeId, text: string): Promise<SimilarIdea[]> {
    const challenge = await this.challenges.find(challengeId);
    if (!challenge?.isVisibleTo(viewerOf(principal))) throw new NotFound('Challenge');
    return this.similarIdeas.find(challengeId, text, proposedTitle(text));
  }
}
