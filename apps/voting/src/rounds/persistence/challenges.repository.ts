import { Injectable } from '@nestjs/common';
import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import { readsResultsAlways } from '@zwerm/contracts/access/reads-results-always';
import { mayIn } from '@zwerm/contracts/access/may-in';
import type { Audience } from '@zwerm/domain/audience';
import { managesChallenge, seesAnnounced, type ManageableChallenge } from '@zwerm/domain/challenge-steering';
import type { ChallengeId, DomainId, GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { NotYoursToMerge } from '../../merging/domain/merging.errors.js';
import { NotYoursToRun } from '../domain/round.errors.js';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Where a challenge stands, seen from its voting phase. It only ever moves to the right. */
export type VotingProgress = 'ahead' | 'running' | 'over';

/** What a challenge announces about itself. */
export interface AnnouncedFacts {
  readonly audience: Audience;
  readonly sponsorId: PersonId;
  readonly domainId: DomainId;
  /** How many ideas leadership asked for. */
  readonly topCount: number;
}

interface ChallengeRow {
  readonly for_everyone: boolean;
  readonly for_group_ids: readonly GroupId[];
  readonly for_person_ids: readonly PersonId[];
  readonly domain_id: DomainId | null;
  readonly sponsor_id: PersonId;
  readonly took_part: boolean;
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
    { audience, sponsorId, domainId, topCount }: AnnouncedFacts,
    version: number,
  ): Promise<boolean> {
    const { everyone, groupIds, personIds } = audience;
    const rows: unknown[] = await this.transactions.manager.query(
      `insert into challenge as known
         (id, published_version, sponsor_id, for_everyone, for_group_ids, for_person_ids, domain_id, top_count)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set published_version = $2, sponsor_id = $3,
         for_everyone = $4, for_group_ids = $5, for_person_ids = $6, domain_id = $7, top_count = $8
       where known.published_version < $2 returning id`,
      [id, version, sponsorId, everyone, groupIds, personIds, domainId, topCount],
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

  /** Remembers that the challenge was decided or called off. */
  async settle(id: ChallengeId): Promise<void> {
    await this.transactions.manager.query('update challenge set is_settled = true where id = $1', [id]);
  }

  /** Where a challenge stands, kept from moving on until the transaction ends. */
  async lockProgress(id: ChallengeId): Promise<{ voting: VotingProgress; isSettled: boolean }> {
    const [row]: { voting: VotingProgress; isSettled: boolean }[] = await this.transactions.manager.query(
      'select voting, is_settled as "isSettled" from challenge where id = $1 for no key update',
      [id],
    );
    return row ?? { voting: 'ahead', isSettled: false };
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
    const row = await this.find(id, principal);
    if (!row || !isVisible(id, row, principal)) throw new NotFound('Challenge');
  }

  /**
   * Like `requireVisible`, for whoever votes: who took part before they left the audience knows of the challenge, and
   * hears why their vote is refused.
   * @throws NotFound
   */
  async requireKnown(id: ChallengeId, principal: Principal): Promise<void> {
    const row = await this.find(id, principal);
    if (!row || !(row.took_part || isVisible(id, row, principal))) throw new NotFound('Challenge');
  }

  /** @throws NotFound when the caller may not know of it; NotYoursToRun when they may, but do not manage it */
  async requireManaged(id: ChallengeId, principal: Principal): Promise<void> {
    const row = await this.find(id, principal);
    if (!row || !isVisible(id, row, principal)) throw new NotFound('Challenge');
    if (!isManaged(id, row, principal)) throw new NotYoursToRun();
  }

  /**
   * Like `requireManaged`, for what moderators do: its sponsor, their delegates, and whoever has the right to merge
   * ideas everywhere, in its domain or in the challenge.
   * @throws NotFound, NotYoursToMerge
   */
  async requireModerated(id: ChallengeId, principal: Principal): Promise<void> {
    const row = await this.find(id, principal);
    if (!row || !isVisible(id, row, principal)) throw new NotFound('Challenge');
    if (!isModerated(id, row, principal)) throw new NotYoursToMerge();
  }

  async isManagedBy(id: ChallengeId, principal: Principal): Promise<boolean> {
    const row = await this.find(id, principal);
    return row !== undefined && isManaged(id, row, principal);
  }

  async isModerated(id: ChallengeId, principal: Principal): Promise<boolean> {
    const row = await this.find(id, principal);
    return row !== undefined && isModerated(id, row, principal);
  }

  /** Whether somebody reads results by right, also while they could still vote. */
  async areResultsReadBy(id: ChallengeId, principal: Principal): Promise<boolean> {
    const row = await this.find(id, principal);
    return row !== undefined && readsResultsAlways(principal, manageable(id, row));
  }

  /** How many ideas leadership asked for. */
  async topCountOf(id: ChallengeId): Promise<number> {
    const [row]: { topCount: number }[] = await this.transactions.manager.query(
      'select top_count as "topCount" from challenge where id = $1',
      [id],
    );
    if (!row) throw new NotFound('Challenge');
    return row.topCount;
  }

  private async find(id: ChallengeId, { personId }: Principal): Promise<ChallengeRow | undefined> {
    const [row]: ChallengeRow[] = await this.transactions.manager.query(
      `select domain_id, sponsor_id, for_everyone, for_group_ids, for_person_ids, exists (
         select from participation join round on round.id = round_id
         where round.challenge_id = challenge.id and person_id = $2
       ) as took_part
       from challenge where id = $1 and published_version > 0`,
      [id, personId],
    );
    return row;
  }
}

const isVisible = (id: ChallengeId, row: ChallengeRow, principal: Principal): boolean =>
  seesAnnounced(
    { ...principal, ...challengeSteeringOf(principal) },
    {
      ...manageable(id, row),
      audience: { everyone: row.for_everyone, groupIds: row.for_group_ids, personIds: row.for_person_ids },
    },
  );

const isManaged = (id: ChallengeId, row: ChallengeRow, principal: Principal): boolean =>
  managesChallenge(challengeSteeringOf(principal), manageable(id, row));

function isModerated(id: ChallengeId, row: ChallengeRow, principal: Principal): boolean {
  const { personId, actsFor = [] } = principal;
  const domain = row.domain_id === null ? [] : [`domain:${row.domain_id}` as const];
  return (
    row.sponsor_id === personId ||
    actsFor.includes(row.sponsor_id) ||
    mayIn(principal, 'merge-ideas', `challenge:${id}`, ...domain)
  );
}

const manageable = (id: ChallengeId, row: ChallengeRow): ManageableChallenge => ({
  id,
  domainId: row.domain_id,
  sponsorId: row.sponsor_id,
});
