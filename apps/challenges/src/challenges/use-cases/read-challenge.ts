import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { Challenge } from '../domain/challenge.js';
import { maySee } from '../domain/viewer.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { viewerOf } from '../viewer-of.js';

/** @throws NotFound also when it exists but the caller is not in its audience */
@Injectable()
export class ReadChallenge {
  constructor(private readonly challenges: ChallengesRepository) {}

  async execute(principal: Principal, id: ChallengeId): Promise<Challenge> {
    const challenge = await this.challenges.find(id);
    if (!challenge || !maySee(viewerOf(principal), challenge)) throw new NotFound('Challenge');
    return challenge;
  }
}
