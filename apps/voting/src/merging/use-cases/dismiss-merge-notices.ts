import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { MergeNoticesRepository } from '../persistence/merge-notices.repository.js';

export interface DismissMergeNoticesCommand {
  readonly challengeId: ChallengeId;
  readonly principal: Principal;
  /** The latest that was read. */
  readonly step: number;
}

/** A person has read of merges up to a step and is not told of those again, on any device. */
@Injectable()
export class DismissMergeNotices {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly notices: MergeNoticesRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible */
  async execute({ challengeId, principal, step }: DismissMergeNoticesCommand): Promise<void> {
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    if (round) await this.notices.remember(round.id, principal.personId, step);
  }
}
