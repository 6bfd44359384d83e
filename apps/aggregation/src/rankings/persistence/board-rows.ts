import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, RoundId } from '@zwerm/domain/id';
import { BriefTransactions } from '@zwerm/platform/database/brief-transactions';
import type { RunPlanned } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import {
  areResultsHidden,
  isTooSmallForSecrecy,
  type ChallengeFacts,
  type RoundFacts,
} from '../domain/challenge-facts.js';
import type { KeptLists } from '../read-model/ranking-snapshot.js';
import { challengeFactsOf, roundFactsOf, type HeadRow } from './head-row.js';
import { isRunningLive } from '../domain/held-back.js';
import {
  countsParticipantsByPart,
  isCompared,
  isDivided,
  type IdeaCounts,
} from '@zwerm/ranking/round-counts';
import type { ChangedComparisons } from '@zwerm/ranking/compared-round';
import { readChangedComparisons } from './read-comparisons.js';
import { readParticipants, readRoundCounts } from './read-round-counts.js';

/** A challenge and one of its rounds: the newest when no number is given. */
export interface BoardPlace {
  readonly challengeId: ChallengeId;
  readonly number?: number | undefined;
}

/** What a reader has seen so far. */
export interface BoardMark {
  /** Value of the challenge's change clock; 0 = nothing yet. */
  readonly change: number;
  readonly roundId: RoundId | undefined;
  readonly isFrozen: boolean;
  /** Value of that clock as comparisons were last read: they are not while nobody may see what they make. */
  readonly compared: number;
}

interface ChangedIdea {
  readonly id: IdeaId;
  readonly title: string | null;
  readonly isListed: boolean;
}

/** A frozen ranking as canonical JSON, and the lists that were kept with it: none in rounds frozen before that. */
export interface FinalRanking {
  readonly canonical: string;
  readonly lists: KeptLists | null;
}

/** Everything about one challenge that is newer than a mark; facts that can change are always included. */
export interface BoardChanges {
  readonly change: number;
  readonly changedAt: string;
  readonly challenge: ChallengeFacts;
  readonly round: RoundFacts | undefined;
  readonly decidedNumber: number | undefined;
  /** What people judged: an answered set of four is one, however many pairs it leaves. */
  readonly ballots: number;
  readonly participants: number;
  /** Of each part of the roll, where they count for every idea. */
  readonly participantsByPart: readonly number[] | undefined;
  readonly frozen: { readonly hash: string; readonly frozenAt: string } | undefined;
  /** Only when the reader had not seen the round frozen. */
  readonly final: FinalRanking | undefined;
  readonly ideas: readonly ChangedIdea[];
  readonly counts: readonly IdeaCounts[];
  /** Undefined where nobody compares ideas beside judging them, while results are hidden, and once the ranking is frozen. */
  readonly comparisons: Omit<ChangedComparisons, 'kept'> | undefined;
  /** References of who has judged enough to see it while people vote. */
  readonly judgeRefs: readonly string[];
}

// People answer a set of four once; a pair by itself is what a round of pairs asks.
const judgementsSql = `case when round.method = 'pairwise' then turnout.ballots
  else turnout.ballots - turnout.pairs + turnout.sets end`;

const headSql = `
select clock.change, clock.changed_at, challenge.id, challenge.domain_id, challenge.title, challenge.question, challenge.sponsor_id,
  challenge.for_everyone, challenge.for_group_ids, challenge.for_person_ids, challenge.top_count,
  challenge.promised_by, challenge.phase, round.id as round_id, round.method, round.results,
  round.rules, round.number, round.idea_ids, round.strata, round.is_replaced, round.opens_at, round.closes_at, round.closed_at,
  coalesce(round.eligible_at_close, round.eligible_at_open) as eligible,
  coalesce(${judgementsSql}, 0) as ballots, coalesce(turnout.participants, 0) as participants,
  frozen.hash, frozen.frozen_at,
  (select max(closed.number) from round closed where closed.challenge_id = challenge.id
    and closed.method is not null and closed.closed_at is not null and not closed.is_replaced) as decided_number
from change_clock clock
join challenge on challenge.id = clock.challenge_id and challenge.facts_version > 0
left join lateral (
  select * from round where round.challenge_id = challenge.id and round.method is not null
    and ($2::integer is null or round.number = $2)
  order by number desc, opens_at desc, id limit 1
) round on true
left join turnout on turnout.round_id = round.id
left join frozen_ranking frozen on frozen.round_id = round.id
where clock.challenge_id = $1`;

/** Of the challenge $1 those that changed after $2, and whether they are on the table in the round $3 with number $4. */
const changedIdeas = `
select id, title, state is not distinct from 'submitted' and not exists (
  select from merge left join round on round.id = merge.round_id
  where merge.absorbed_id = idea.id and not merge.is_undone
    -- What is merged in a later round was an idea of its own in this one.
    and (merge.round_id = $3 or round.number < $4 or $3::uuid is null)
) as "isListed" from idea
where challenge_id = $1 and change > $2`;

const newlyJudgedEnough = 'select judge_ref from judged_enough where round_id = $1 and change > $2';

/** Reads what changed about a challenge, all of it as of one moment. */
@Injectable()
export class BoardRows {
  constructor(
    private readonly transactions: Transactions,
    private readonly briefTransactions: BriefTransactions,
  ) {}

  /** @returns undefined when no such challenge was published */
  async since({ challengeId, number }: BoardPlace, mark: BoardMark): Promise<BoardChanges | undefined> {
    const asked = { name: 'board-head', text: headSql, values: [challengeId, number ?? null] };
    return this.briefTransactions.glance<HeadRow, BoardChanges | undefined>(
      asked,
      async ([head], run) => head && this.changes(run, head, mark),
    );
  }

  /** The projection that is being read, and the clocks of these challenges. */
  async clocks(
    challengeIds: readonly ChallengeId[],
  ): Promise<{ epoch: string; clocks: Map<ChallengeId, number> }> {
    const rows: { epoch: string; challenge_id: string | null; change: number }[] =
      await this.transactions.manager.query(
        `select epoch, challenge_id, change from projection
         left join change_clock on challenge_id = any($1)`,
        [challengeIds],
      );
    const clocks = rows.flatMap(({ challenge_id: id, change }) => (id ? [[id, change] as const] : []));
    return { epoch: rows[0]?.epoch ?? '', clocks: new Map(clocks) };
  }

  /** Challenges with a round that has not been frozen: people are about to look at them. */
  async runningChallengeIds(): Promise<ChallengeId[]> {
    const rows: { challenge_id: string }[] = await this.transactions.manager.query(
      `select distinct challenge_id from round
       where not exists (select from frozen_ranking frozen where frozen.round_id = round.id)`,
    );
    return rows.map((row) => row.challenge_id);
  }

  private async changes(run: RunPlanned, head: HeadRow, mark: BoardMark): Promise<BoardChanges> {
    const seen = mark.change;
    const isFrozen = head.hash !== null;
    const sameRound = mark.roundId === (head.round_id ?? undefined);
    const round = roundFactsOf(head);
    const parts = round && isDivided(round) ? round.strata.length : 0;
    const isNews = isFrozen && !(mark.isFrozen && sameRound);
    // A frozen ranking says no counts by part.
    const wantsCounts = !isFrozen || (isNews && parts > 0);
    const since = sameRound && !isFrozen ? seen : 0;
    const ask = asking(run);
    const [ideas, final, counts, participantsByPart, comparisons, judges] = await Promise.all([
      head.change === seen
        ? []
        : run<ChangedIdea>('changed-ideas', changedIdeas, [head.id, seen, head.round_id, head.number]),
      isNews ? finalOf(run, head.round_id) : undefined,
      wantsCounts ? readRoundCounts(ask, { roundId: head.round_id, since, parts }) : [],
      round && countsParticipantsByPart(round)
        ? readParticipants(ask, { roundId: round.id, parts })
        : undefined,
      round && !isFrozen && isCompared(round) && isShown(round, head)
        ? readChangedComparisons(ask, { roundId: round.id, since: sameRound ? mark.compared : 0 })
        : undefined,
      round && isRunningLive(round) && head.change !== seen
        ? run<{ judge_ref: string }>('newly-judged-enough', newlyJudgedEnough, [round.id, since])
        : [],
    ]);
    return {
      change: head.change,
      changedAt: head.changed_at.toISOString(),
      challenge: challengeFactsOf(head),
      round,
      decidedNumber: head.decided_number ?? undefined,
      ballots: head.ballots,
      participants: head.participants,
      participantsByPart,
      frozen:
        isFrozen && head.frozen_at ? { hash: head.hash, frozenAt: head.frozen_at.toISOString() } : undefined,
      final,
      ideas,
      counts,
      comparisons,
      judgeRefs: judges.map((judge) => judge.judge_ref),
    };
  }
}

const isShown = (round: RoundFacts, { participants }: HeadRow): boolean =>
  !areResultsHidden(round) && !isTooSmallForSecrecy(round, participants);

async function finalOf(run: RunPlanned, roundId: string | null): Promise<FinalRanking | undefined> {
  const [row] = await run<FinalRanking>(
    'final-ranking',
    `select canonical, case when snapshot is null then null else json_build_object(
       'topCount', snapshot::json -> 'topCount', 'commonGround', snapshot::json -> 'commonGround',
       'representative', snapshot::json -> 'representative') end as lists
     from frozen_ranking where round_id = $1`,
    [roundId],
  );
  return row;
}

const asking =
  (run: RunPlanned) =>
  (sql: string, given: readonly unknown[], name: string): Promise<unknown[]> =>
    run(name, sql, [...given]);
