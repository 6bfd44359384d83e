import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PartTurnout } from '../domain/participation.js';
import type { SeenCount } from '../domain/shown-ideas.js';
import type { EffortKind } from '../domain/damped-top.js';
import type { OrganicCount } from '../domain/bursts.js';
import type { PassCount } from '../domain/skips.js';
import type { VoteCount } from '../domain/tallied-ideas.js';
import {
  readEffort,
  readLate,
  readOrganic,
  readPassBands,
  readSeen,
  readSeenIdeas,
  readSkipBands,
  readSkips,
  readTurnouts,
  readVotes,
  readWeighedVotes,
} from './bias.sql.js';

/** Late ideas that are named, at most. */
const mostLate = 20;

/** An idea on the table, and how many people saw it. */
export interface SeenIdea {
  readonly ideaId: IdeaId;
  readonly seenBy: number;
}

interface LateRow {
  readonly ideaId: IdeaId;
  readonly listedAt: Date;
  readonly seenBy: number;
}

/** What the record says of a round that its report of bias is made from: counts, never people. */
@Injectable()
export class BiasRepository {
  constructor(private readonly transactions: Transactions) {}

  seen(roundId: RoundId, lateFrom: Date): Promise<SeenCount[]> {
    return this.transactions.manager.query(readSeen, [roundId, lateFrom]);
  }

  late(roundId: RoundId, lateFrom: Date): Promise<LateRow[]> {
    return this.transactions.manager.query(readLate, [roundId, lateFrom, mostLate]);
  }

  turnouts(roundId: RoundId): Promise<PartTurnout[]> {
    return this.transactions.manager.query(readTurnouts, [roundId]);
  }

  votes(roundId: RoundId): Promise<VoteCount[]> {
    return this.transactions.manager.query(readVotes, [roundId]);
  }

  /** The same votes, those of some kinds of people with less weight. */
  weighedVotes(
    roundId: RoundId,
    kinds: readonly (EffortKind & { readonly weight: number })[],
  ): Promise<VoteCount[]> {
    return this.transactions.manager.query(readWeighedVotes, [
      roundId,
      kinds.map(({ judged }) => judged),
      kinds.map(({ shown }) => shown),
      kinds.map(({ weight }) => weight),
    ]);
  }

  seenIdeas(roundId: RoundId): Promise<SeenIdea[]> {
    return this.transactions.manager.query(readSeenIdeas, [roundId]);
  }

  organic(roundId: RoundId): Promise<OrganicCount[]> {
    return this.transactions.manager.query(readOrganic, [roundId]);
  }

  effort(roundId: RoundId): Promise<EffortKind[]> {
    return this.transactions.manager.query(readEffort, [roundId]);
  }

  skips(roundId: RoundId): Promise<PassCount[]> {
    return this.transactions.manager.query(readSkips, [roundId]);
  }

  passBands(roundId: RoundId): Promise<number[]> {
    return this.bands(readPassBands, roundId);
  }

  skipBands(roundId: RoundId): Promise<number[]> {
    return this.bands(readSkipBands, roundId);
  }

  private async bands(sql: string, roundId: RoundId): Promise<number[]> {
    const [row]: { people: number[] }[] = await this.transactions.manager.query(sql, [roundId]);
    return row?.people ?? [];
  }
}
