import { Injectable } from '@nestjs/common';
import type { GroupId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { mergedPairs, type PairCount } from '@zwerm/ranking/choice/pair-wins';
import { readEnds } from '../../merging/persistence/standing-merges.sql.js';
import type { Round } from '../../rounds/domain/round.js';
import { RoundKeys } from '../../rounds/persistence/round-keys.js';
import { mostWeighed, type RoundStandings, type UnitCount } from '../domain/idea-weights.js';
import { readBehind, readCounts, readIdeas, readPairs, readUnit, readUnits } from './standings.sql.js';

/** Pairs from which strengths are worked out, at most: beyond that judgements tell enough. */
const mostPairs = 50_000;

/** What one person need not be shown any more. */
interface Behind {
  readonly ideaId: IdeaId;
  readonly isJudged: boolean;
  readonly isCompared: boolean;
}

/** What voting's own record says of the ideas of a round, and of one person in it. */
@Injectable()
export class StandingsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: RoundKeys,
  ) {}

  /**
   * Of a secret round nothing that was voted.
   * @returns undefined for a round with more ideas than are weighed
   */
  async find({ id, method, rules }: Round): Promise<RoundStandings | undefined> {
    const { manager } = this.transactions;
    const ideas: { ideaId: IdeaId }[] = await manager.query(readIdeas, [id, mostWeighed + 1]);
    if (ideas.length > mostWeighed) return undefined;
    const isSecret = rules.secrecy === 'secret';
    const counts = readCounts[method];
    const pairs = isSecret || method === 'pairwise' ? [] : await this.pairs(id);
    return {
      ideaIds: ideas.map(({ ideaId }) => ideaId),
      units: await manager.query<RoundStandings['units']>(readUnits, [id]),
      counts: isSecret || !counts ? [] : await manager.query<UnitCount[]>(counts, [id]),
      pairs,
    };
  }

  /** What comparisons in a round say of two ideas, as its ranking takes them: of merged ones of the survivor. */
  async pairs(roundId: RoundId): Promise<PairCount[]> {
    const { manager } = this.transactions;
    const pairs: PairCount[] = await manager.query(readPairs, [roundId, mostPairs + 1]);
    if (pairs.length > mostPairs) return [];
    const ended: { id: IdeaId; end: IdeaId }[] = await manager.query(readEnds, [roundId]);
    return mergedPairs(pairs, new Map(ended.map(({ id, end }) => [id, end])));
  }

  async behind(round: Round, personId: PersonId): Promise<Behind[]> {
    return plannedStatements(this.transactions.manager)<Behind>('read-behind', readBehind, [
      round.id,
      this.keys.viewerKeyOf(round, personId),
      this.keys.voterKeyOf(round, personId),
      round.rules.ownIdeas ? null : personId,
      round.rules.ownUnit ? null : personId,
      round.method === 'pairwise',
    ]);
  }

  async unitOf(personId: PersonId): Promise<GroupId | null> {
    const [row]: { unitId: GroupId | null }[] = await this.transactions.manager.query(readUnit, [personId]);
    return row?.unitId ?? null;
  }
}
