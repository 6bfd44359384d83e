import type { IdeaId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';

/** A ballot as a bundle shows it, as far as counting needs. */
export interface CountedVote {
  readonly ideaId: IdeaId;
  readonly aspect: Aspect;
  /** Null: taken back. */
  readonly choice: Choice | null;
}

/** How often each choice was made, and what the numbers among them add up to. Both in the order of their ids. */
export interface RoundCount {
  readonly ballots: number;
  readonly totals: readonly (readonly [IdeaId, Aspect, Choice, number])[];
  readonly sums: readonly (readonly [IdeaId, Aspect, number])[];
}

/** Counts a round by its votes alone, whatever its method: what a method makes of the counts is its ranking. */
export function countOf(votes: Iterable<CountedVote>): RoundCount {
  const totals = new Map<string, [IdeaId, Aspect, Choice, number]>();
  const sums = new Map<string, [IdeaId, Aspect, number]>();
  let ballots = 0;
  for (const { ideaId, aspect, choice } of votes) {
    if (choice === null) continue;
    ballots += 1;
    const total = totals.get(`${ideaId}/${aspect}/${choice}`);
    if (total) total[3] += 1;
    else totals.set(`${ideaId}/${aspect}/${choice}`, [ideaId, aspect, choice, 1]);
    if (!/^\d+$/.test(choice)) continue;
    const sum = sums.get(`${ideaId}/${aspect}`);
    if (sum) sum[2] += Number(choice);
    else sums.set(`${ideaId}/${aspect}`, [ideaId, aspect, Number(choice)]);
  }
  return { ballots, totals: inOrder(totals), sums: inOrder(sums) };
}

const inOrder = <Row>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
