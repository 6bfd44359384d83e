import { Injectable } from '@nestjs/common';
import { isInAudience } from '@zwerm/domain/audience';
import type { ChallengeId, GroupId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Lets a person follow challenges that they may see. @throws NotFound for any other, announced or not */
@Injectable()
export class FollowTopics {
  constructor(private readonly transactions: Transactions) {}

  async execute({ groupIds }: Principal, challengeIds: readonly ChallengeId[]): Promise<void> {
    const rows: { group_id: GroupId | null }[] = await this.transactions.manager.query(
      'select group_id from challenge_audience where challenge_id = any($1)',
      [challengeIds],
    );
    const visible = rows.filter(({ group_id: groupId }) =>
      isInAudience(groupId === null ? { kind: 'everyone' } : { kind: 'group', groupId }, groupIds),
    );
    if (visible.length < challengeIds.length) throw new NotFound('Challenge');
  }
}
