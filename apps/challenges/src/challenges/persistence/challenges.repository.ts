import { Injectable } from '@nestjs/common';
import type { ChallengeId, DomainId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { ChallengeFields } from '../domain/challenge-fields.js';
import { Challenge } from '../domain/challenge.js';
import { ChallengeVersionConflict } from '../domain/challenge.errors.js';
import type { Viewer } from '../domain/viewer.js';
import { isVisible, whoLooks } from './visible-challenges.js';

export interface ChallengeFilter {
  readonly phase?: Phase | undefined;
  readonly domainId?: DomainId | undefined;
}

/** The challenges of this service, and the clock that decides about them. */
@Injectable()
export class ChallengesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The database's clock: replicas disagree about the time, their database does not. */
  async now(): Promise<Date> {
    const [{ now }]: [{ now: Date }] = await this.transactions.manager.query('select database_now() as now');
    return now;
  }

  find(id: ChallengeId): Promise<Challenge | null> {
    return this.transactions.manager.findOne(Challenge, { where: { id } });
  }

  /** Reads a challenge and keeps others from changing it until the transaction ends. */
  findForUpdate(id: ChallengeId): Promise<Challenge | null> {
    return this.transactions.manager.findOne(Challenge, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The challenge that has been due for longest and that no other replica is moving at this moment. */
  findDueForUpdate(except: readonly ChallengeId[]): Promise<Challenge | null> {
    return this.transactions.manager
      .createQueryBuilder(Challenge, 'challenge')
      .where('challenge.due_at <= database_now() and challenge.id <> all(:except::uuid[])', { except })
      .orderBy('challenge.due_at')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }

  /** Newest first: those that the viewer may see, after a position in that order. */
  list(
    viewer: Viewer,
    filter: ChallengeFilter,
    limit: number,
    after?: readonly (string | number)[],
  ): Promise<Challenge[]> {
    const query = this.transactions.manager
      .createQueryBuilder(Challenge, 'challenge')
      .orderBy('challenge.created_at', 'DESC')
      .addOrderBy('challenge.id', 'DESC')
      .limit(limit);
    if (!viewer.managesAll) query.andWhere(isVisible, whoLooks(viewer));
    if (filter.phase) query.andWhere('challenge.phase = :phase', { phase: filter.phase });
    if (filter.domainId) query.andWhere('challenge.domain_id = :domainId', { domainId: filter.domainId });
    if (after)
      query.andWhere('(challenge.created_at, challenge.id) < (:createdAt::timestamptz, :id::uuid)', {
        createdAt: after[0],
        id: after[1],
      });
    return query.getMany();
  }

  /** @returns false when a challenge with this id is there already */
  async insert(challenge: Challenge): Promise<boolean> {
    const result = await this.transactions.manager
      .createQueryBuilder()
      .insert()
      .into(Challenge)
      .values(challenge)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 1;
  }

  /** Takes over what its round says, unless something newer is known; the same again makes no new version. */
  async followRound(
    id: ChallengeId,
    { method, results, rules }: Pick<ChallengeFields, 'method' | 'results' | 'rules'>,
    round: { readonly number: number; readonly version: number },
  ): Promise<void> {
    await this.transactions.manager.query(
      `update challenge set method = $2, results = $3, rules = $4, round_version = $5, round_number = $6,
         version = version + ((method, results, rules) is distinct from ($2, $3, $4::jsonb))::integer
       where id = $1 and (round_number, round_version) < ($6, $5)`,
      [id, method, results, rules, round.version, round.number],
    );
  }

  /** @throws ChallengeVersionConflict when the row has reached that version already */
  async update(challenge: Challenge): Promise<void> {
    const { affected } = await this.transactions.manager
      .createQueryBuilder()
      .update(Challenge)
      .set(challenge)
      .where('id = :id and version < :version', { id: challenge.id, version: challenge.version })
      .execute();
    if (affected !== 1) throw new ChallengeVersionConflict();
  }
}
