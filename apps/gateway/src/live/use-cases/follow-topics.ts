import { Injectable } from '@nestjs/common';
import type { ChallengeId, GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { mayFollow, type AnnouncedChallenge } from '../domain/announced-challenge.js';
import { viewerOf } from '../viewer-of.js';

interface AudienceRow {
  readonly group_id: GroupId | null;
  readonly sponsor_id: PersonId | null;
}

/**
 * Lets a person follow challenges that they may see: as audience, as sponsor, or because they manage challenges.
 * @throws NotFound for any other, announced or not
 */
@Injectable()
export class FollowTopics {
  constructor(private readonly transactions: Transactions) {}

  async execute(principal: Principal, challengeIds: readonly ChallengeId[]): Promise<void> {
    const rows: AudienceRow[] = await this.transactions.manager.query(
      'select group_id, sponsor_id from challenge_audience where challenge_id = any($1)',
      [challengeIds],
    );
    const viewer = viewerOf(principal);
    const visible = rows.filter((row) => mayFollow(viewer, challengeIn(row)));
    if (visible.length < challengeIds.length) throw new NotFound('Challenge');
  }
}

const challengeIn = ({ group_id: groupId, sponsor_id: sponsorId }: AudienceRow): AnnouncedChallenge => ({
  sponsorId,
  audience: groupId === null ? { kind: 'everyone' } : { kind: 'group', groupId },
});
