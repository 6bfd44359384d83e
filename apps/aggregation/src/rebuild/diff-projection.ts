import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import type { VotingMethod } from '@zwerm/domain/voting-method';
import { completed, type GivenRules } from '@zwerm/domain/voting-rules';
import { rankingHash } from '@zwerm/ranking/canonical-result';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import pg from 'pg';
import type { RollStratum } from '../rankings/domain/challenge-facts.js';
import { rankCounts, type IdeaCounts, type RankedRound } from '@zwerm/ranking/round-counts';
import { readComparisons } from '../rankings/persistence/read-comparisons.js';
import { readWholeCounts } from '../rankings/persistence/read-round-counts.js';

/** The ranking of one round as two projections hold it: hashes of the canonical JSON, null where there is none. */
export interface RankingComparison {
  readonly challengeId: ChallengeId;
  readonly roundId: RoundId;
  /** Computed from the counts held. */
  readonly live: string | null;
  readonly rebuilt: string | null;
  /** Stored when the round was frozen. */
  readonly frozenLive: string | null;
  readonly frozenRebuilt: string | null;
}

/** How many rows of a table only one of the two projections has. */
export interface TableDifference {
  readonly table: string;
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
}

export interface ProjectionDiff {
  readonly rankings: readonly RankingComparison[];
  readonly tables: readonly TableDifference[];
  /** Recorded events the live projection has not applied yet: with any of these, differences may only be delay. */
  readonly notYetApplied: number;
  readonly isSame: boolean;
}

/** What events decide. Left out: `change` and moments of writing, which tell how often, not what. */
const comparedColumns: Readonly<Record<string, string>> = {
  challenge: `id, domain_id, title, question, sponsor_id, for_everyone, for_group_ids, for_person_ids, top_count, promised_by,
    facts_version, phase, phase_version`,
  idea: 'id, challenge_id, title, title_version, state, state_version',
  round: `id, challenge_id, method, results, rules, opens_at, closes_at, eligible_at_open, opened_version, closed_at,
    closed_ballots, closed_participants, closed_revisions, closed_merge_steps, closed_top_count, eligible_at_close, closed_version,
    number, idea_ids, costs, strata, is_replaced`,
  merge: 'id, round_id, challenge_id, absorbed_id, survivor_id, step, steps, is_undone',
  contribution: 'ballot_ref, round_id, idea_id, aspect, voter_ref, revision, choice, stratum',
  tally: 'round_id, idea_id, agree, disagree, pass, supporters, marks, points',
  stratum_tally: 'round_id, idea_id, stratum, agree, disagree',
  pair_tally: 'round_id, first_id, second_id, first_wins, second_wins',
  participation: 'round_id, voter_ref, ballots, pairs, stratum',
  turnout: 'round_id, ballots, participants, revisions, pairs, sets',
  frozen_ranking: 'round_id, challenge_id, canonical, hash, snapshot, snapshot_hash',
  judged_enough: 'round_id, judge_ref',
  ranking_signature: 'round_id, snapshot_hash, verifier_key, note',
};

/**
 * Rows that say nothing: a vote that was taken back leaves zeros behind when it was heard of before, and no row at
 * all when its withdrawal came first.
 */
const emptyRows: Readonly<Record<string, string>> = {
  tally: 'agree = 0 and disagree = 0 and pass = 0 and supporters = 0 and marks = 0',
  stratum_tally: 'agree = 0 and disagree = 0',
  pair_tally: 'first_wins = 0 and second_wins = 0',
  participation: 'ballots = 0',
  turnout: 'ballots = 0 and participants = 0 and revisions = 0',
};

/** Compares two projections in one database, as of one moment. */
export async function diffProjection(
  databaseUrl: string,
  live: string,
  rebuilt: string,
): Promise<ProjectionDiff> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query('begin isolation level repeatable read read only');
    return await diffWithin(database, live, rebuilt);
  } finally {
    await database.end();
  }
}

/** The same within a transaction in which neither projection can change. */
export async function diffWithin(
  database: pg.ClientBase,
  live: string,
  rebuilt: string,
): Promise<ProjectionDiff> {
  const tables: TableDifference[] = [];
  for (const [table, columns] of Object.entries(comparedColumns)) {
    const [onlyLive, onlyRebuilt] = [
      await rowsOnlyIn(database, live, rebuilt, table, columns),
      await rowsOnlyIn(database, rebuilt, live, table, columns),
    ];
    if (onlyLive + onlyRebuilt > 0) tables.push({ table, onlyLive, onlyRebuilt });
  }
  const [ofLive, ofRebuilt] = [await rankingsOf(database, live), await rankingsOf(database, rebuilt)];
  const rankings = [...new Set([...ofLive.keys(), ...ofRebuilt.keys()])].sort().map((roundId) => {
    const [one, other] = [ofLive.get(roundId), ofRebuilt.get(roundId)];
    return {
      challengeId: (one ?? other)?.challengeId ?? '',
      roundId,
      live: one?.hash ?? null,
      rebuilt: other?.hash ?? null,
      frozenLive: one?.frozen ?? null,
      frozenRebuilt: other?.frozen ?? null,
    };
  });
  const isSame =
    tables.length === 0 &&
    rankings.every((one) => one.live === one.rebuilt && one.frozenLive === one.frozenRebuilt);
  const notYetApplied = await rowsOnlyIn(database, rebuilt, live, 'inbox', 'event_id');
  return { rankings, tables, notYetApplied, isSame };
}

async function rowsOnlyIn(
  database: pg.ClientBase,
  here: string,
  there: string,
  table: string,
  columns: string,
): Promise<number> {
  const meaningful = table in emptyRows ? `where not (${emptyRows[table]})` : '';
  const [one, other] = [here, there].map((schema) => `${pg.escapeIdentifier(schema)}.${table} ${meaningful}`);
  const { rows } = await database.query<{ count: number }>(
    `select count(*)::integer as count
     from (select ${columns} from ${one} except all select ${columns} from ${other}) as only_here`,
  );
  return rows[0]?.count ?? 0;
}

interface HeldRanking {
  readonly challengeId: ChallengeId;
  readonly hash: string | null;
  readonly frozen: string | null;
}

async function rankingsOf(database: pg.ClientBase, schema: string): Promise<Map<RoundId, HeldRanking>> {
  const of = (table: string): string => `${pg.escapeIdentifier(schema)}.${table}`;
  const { rows } = await database.query<{
    id: RoundId;
    challenge_id: ChallengeId;
    method: VotingMethod | null;
    rules: GivenRules;
    strata: readonly RollStratum[];
    participants: number;
    frozen: string | null;
  }>(
    `select round.id, round.challenge_id, round.method, round.rules, round.strata, coalesce(turnout.participants, 0) as participants,
       frozen.hash as frozen
     from ${of('round')} round
     left join ${of('turnout')} turnout on turnout.round_id = round.id
     left join ${of('frozen_ranking')} frozen on frozen.round_id = round.id`,
  );
  const held = new Map<RoundId, HeldRanking>();
  const ask = async (sql: string, given: readonly unknown[]): Promise<unknown[]> =>
    (await database.query<Record<string, unknown>>(sql, [...given])).rows;
  for (const { id, challenge_id: challengeId, method, rules, strata, participants, frozen } of rows) {
    const hash =
      method &&
      hashOf(
        { method, rules: completed(rules), strata },
        {
          counts: await readWholeCounts(ask, { id, method, strata }, of),
          participants,
          comparisons: await readComparisons(ask, { id, method }, of),
        },
      );
    held.set(id, { challengeId, hash, frozen });
  }
  return held;
}

interface CountedRound {
  readonly counts: readonly IdeaCounts[];
  readonly participants: number;
  readonly comparisons: readonly PairCount[];
}

/** Damaged counts may be such that nobody could have voted so: then there is no ranking to compare. */
function hashOf(round: RankedRound, { counts, participants, comparisons }: CountedRound): string | null {
  try {
    return rankingHash(rankCounts(round, counts, participants, comparisons));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
