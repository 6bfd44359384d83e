import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import { isInAudience, type Audience } from '@zwerm/domain/audience';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Where a challenge stands, seen from its voting phase. It only ever moves to the right. */
export type VotingProgress = 'ahead' | 'running' | 'over';

interface ChallengeRow {
  readonly group_id: string | null;
  readonly sponsor_id: PersonId;
}

/** The copy of challenges that voting keeps: for whom they are, and whether their voting phase has come. */
@Injectable()
export class ChallengesRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Keeps the newest announcement. The row stays locked until the transaction ends, so that a phase event that
   * another process handles at the same time waits and then sees it.
   * @returns false when a newer one is known already
   */
  async recordFacts(
    id: ChallengeId,
    facts: { audience: Audience; sponsorId: PersonId },
    version: number,
  ): Promise<boolean> {
    const groupId = facts.audience.kind === 'group' ? facts.audience.groupId : null;
    const rows: unknown[] = await this.transactions.manager.query(
      `insert into challenge as known (id, published_version, group_id, sponsor_id) values ($1, $2, $3, $4)
       on conflict (id) do update set published_version = $2, group_id = $3, sponsor_id = $4
       where known.published_version < $2 returning id`,
      [id, version, groupId, facts.sponsorId],
    );
    return rows.length > 0;
  }

  /** Remembers that voting has begun or ended; what was remembered before never goes back. */
  async recordProgress(id: ChallengeId, reached: 'running' | 'over'): Promise<VotingProgress> {
    const [row]: { voting: VotingProgress }[] = await this.transactions.manager.query(
      `insert into challenge as known (id, voting) values ($1, $2)
       on conflict (id) do update set voting = case known.voting when 'over' then 'over' else $2 end
       returning voting`,
      [id, reached],
    );
    return row?.voting ?? reached;
  }

  async progressOf(id: ChallengeId): Promise<VotingProgress> {
    const [row]: { voting: VotingProgress }[] = await this.transactions.manager.query(
      'select voting from challenge where id = $1',
      [id],
    );
    return row?.voting ?? 'ahead';
  }

  /** @throws NotFound also when it exists but the caller may not know so */
  async requireVisible(id: ChallengeId, principal: Principal): Promise<void> {
    const [row]: ChallengeRow[] = await this.transactions.manager.query(
      'select group_id, sponsor_id from challenge where id = $1 and published_version > 0',
      [id],
    );
    if (!row || !isVisible(row, principal)) throw new NotFound('Challenge');
  }
}

const isVisible = (row: ChallengeRow, principal: Principal): boolean =>
  isInAudience(
    row.group_id === null ? { kind: 'everyone' } : { kind: 'group', groupId: row.group_id },
    principal.groupIds,
  ) ||
  row.sponsor_id === principal.personId ||
  grants('manage-challenges', principal.roles);
