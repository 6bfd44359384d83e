import { Injectable } from '@nestjs/common';
import type { GroupId, IdeaId, PersonId } from '@zwerm/domain/id';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
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
    const pairs: PairCount[] =
      isSecret || method === 'pairwise' ? [] : await manager.query(readPairs, [id, mostPairs + 1]);
    return {
      ideaIds: ideas.map(({ ideaId }) => ideaId),
      units: await manager.query<RoundStandings['units']>(readUnits, [id]),
      counts: isSecret || !counts ? [] : await manager.query<UnitCount[]>(counts, [id]),
      pairs: pairs.length > mostPairs ? [] : pairs,
    };
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
