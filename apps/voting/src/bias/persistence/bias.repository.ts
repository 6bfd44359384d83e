import { Injectable } from '@nestjs/common';
import type { IdeaId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PartTurnout } from '../domain/participation.js';
import type { SeenCount } from '../domain/shown-ideas.js';
import type { VoteCount } from '../domain/thin-top.js';
import { readLate, readListed, readSeen, readTurnouts, readVotes } from './bias.sql.js';

/** Late ideas that are named, at most. */
const mostLate = 20;

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

  async listed(roundId: RoundId): Promise<Set<IdeaId>> {
    const rows: { ideaId: IdeaId }[] = await this.transactions.manager.query(readListed, [roundId]);
    return new Set(rows.map(({ ideaId }) => ideaId));
  }
}
