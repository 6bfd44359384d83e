import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { mayFollowAll } from '../domain/announced-challenge.js';
import { AudiencesRepository } from '../persistence/audiences.repository.js';
import { viewerOf } from '../viewer-of.js';

/**
 * Lets a person follow challenges that they may see: as audience, as sponsor, or because they manage challenges.
 * @throws NotFound for any other, announced or not
 */
@Injectable()
export class FollowTopics {
  constructor(private readonly audiences: AudiencesRepository) {}

  async execute(principal: Principal, challengeIds: readonly ChallengeId[]): Promise<void> {
    const announced = await this.audiences.find(challengeIds);
    if (!mayFollowAll(viewerOf(principal), challengeIds, announced)) throw new NotFound('Challenge');
  }
}
