import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { noticesOf, type MergeNotice } from '../domain/merge-notice.js';
import { MergeNoticesRepository } from '../persistence/merge-notices.repository.js';

export interface MergeNotices {
  readonly items: readonly MergeNotice[];
  /** Whether they concern votes of the reader; in a secret round nobody says so. */
  readonly isAboutOwnVotes: boolean;
}

/** Tells people once which merges of the newest round moved a vote of theirs; in a secret round everybody of all who may vote. */
@Injectable()
export class ListMergeNotices {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly notices: MergeNoticesRepository,
  ) {}

  /** @throws NotFound when the challenge is not visible */
  async execute(query: { challengeId: ChallengeId; principal: Principal }): Promise<MergeNotices> {
    const { challengeId, principal } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const round = await this.rounds.find(challengeId);
    // Who may not vote has no vote that could move, and could not mark a notice as read either.
    if (!round || !grants('vote', principal.roles)) return { items: [], isAboutOwnVotes: false };
    const { personId } = principal;
    const isNamed = round.rules.secrecy === 'named';
    const votedOn = isNamed ? await this.notices.votedOn(round.id, personId) : undefined;
    const told = await this.notices.toldUntil(round.id, personId);
    return {
      items: noticesOf(await this.notices.merges(round.id), told, votedOn),
      isAboutOwnVotes: isNamed,
    };
  }
}
