import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import type { Round } from '../../rounds/domain/round.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import { asksBestWorst } from '../../ballots/domain/best-worst.js';
import { leastExposed } from './exposure-statements.js';
import { RecentlyServed } from './recently-served.js';
import { readAskedToday } from './standings.sql.js';

interface Candidate {
  readonly ideaId: IdeaId;
  readonly seenBy: number;
}

/** Drawn from at least this many neighbours on the ring, so that no idea always follows the same other. */
const smallestWindow = 64;

@Injectable()
export class NextIdeasRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: RoundKeys,
    private readonly recentlyServed: RecentlyServed,
  ) {}

  /**
   * What a person has not judged, passed over or, where that is ruled out, written themself: what the fewest people
   * have seen first, ties in an order of the person's own that stays the same.
   */
  async find(round: Round, personId: PersonId, count: number): Promise<IdeaId[]> {
    if (count === 0) return [];
    const run = plannedStatements(this.transactions.manager);
    const candidates = await run<Candidate>('least-exposed', leastExposed, [
      round.id,
      this.keys.viewerKeyOf(round, personId),
      this.keys.voterKeyOf(round, personId),
      round.rules.ownIdeas ? null : personId,
      lotOf(round.id, personId).readInt32BE(),
      Math.max(smallestWindow, 2 * count),
      round.rules.ownUnit ? null : personId,
    ]);
    const ideaIds = candidates
      .map(({ ideaId, seenBy }) => ({
        ideaId,
        viewers: seenBy + this.recentlyServed.countFor(round.id, ideaId, personId),
        lot: lotOf(round.id, personId, ideaId).toString('hex'),
      }))
      .sort((a, b) => a.viewers - b.viewers || (a.lot < b.lot ? -1 : 1))
      .slice(0, count)
      .map(({ ideaId }) => ideaId);
    this.recentlyServed.add(round.id, ideaIds, personId);
    return ideaIds;
  }

  /** How many decisions a person was asked for today, by the database's clock in UTC; a best-worst set is two. */
  async askedToday(round: Round, personId: PersonId): Promise<number> {
    const [row]: { asked: number }[] = await this.transactions.manager.query(readAskedToday, [
      round.id,
      this.keys.viewerKeyOf(round, personId),
      this.keys.voterKeyOf(round, personId),
      asksBestWorst(round.method),
    ]);
    return row?.asked ?? 0;
  }
}

const lotOf = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('/')).digest();
