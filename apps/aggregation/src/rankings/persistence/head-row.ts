import type { ChallengeId, DomainId, GroupId, IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import type { Phase } from '@zwerm/domain/phase';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import { completed, type GivenRules } from '@zwerm/domain/voting-rules';
import type { ChallengeFacts, RollStratum, RoundFacts } from '../domain/challenge-facts.js';

interface ChallengeColumns {
  readonly id: ChallengeId;
  readonly title: string;
  readonly question: string;
  readonly domain_id: DomainId | null;
  readonly sponsor_id: PersonId;
  readonly for_everyone: boolean;
  readonly for_group_ids: readonly GroupId[];
  readonly for_person_ids: readonly PersonId[];
  readonly top_count: number;
  readonly promised_by: Date | null;
  readonly phase: Phase;
}

interface RoundColumns {
  readonly round_id: RoundId;
  readonly number: number;
  readonly idea_ids: readonly IdeaId[] | null;
  readonly is_replaced: boolean;
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  readonly rules: GivenRules;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly closed_at: Date | null;
  readonly strata: readonly RollStratum[];
  readonly eligible: number;
}

type OrNone<Columns> = { readonly [Name in keyof Columns]: Columns[Name] | null };

/** One challenge with its clock, its newest opened round, the turnout and what was frozen of it. */
export type HeadRow = ChallengeColumns &
  OrNone<RoundColumns> & {
    readonly change: number;
    readonly changed_at: Date;
    readonly ballots: number;
    readonly participants: number;
    readonly hash: string | null;
    readonly frozen_at: Date | null;
    /** Of the newest closed round that counts, if there is one. */
    readonly decided_number: number | null;
  };

export const challengeFactsOf = (row: ChallengeColumns): ChallengeFacts => ({
  id: row.id,
  title: row.title,
  question: row.question,
  domainId: row.domain_id,
  sponsorId: row.sponsor_id,
  audience: { everyone: row.for_everyone, groupIds: row.for_group_ids, personIds: row.for_person_ids },
  topCount: row.top_count,
  promisedBy: row.promised_by?.toISOString() ?? null,
  phase: row.phase,
});

export function roundFactsOf(row: HeadRow): RoundFacts | undefined {
  if (row.round_id === null) return undefined;
  const round = row as RoundColumns;
  return {
    id: round.round_id,
    number: round.number,
    ideaIds: round.idea_ids ? new Set(round.idea_ids) : undefined,
    isReplaced: round.is_replaced,
    method: round.method,
    results: round.results,
    rules: completed(round.rules),
    opensAt: round.opens_at.toISOString(),
    closesAt: round.closes_at.toISOString(),
    closedAt: round.closed_at?.toISOString() ?? null,
    strata: round.strata,
    eligible: round.eligible,
  };
}
