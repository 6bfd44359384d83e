import { endedAt } from '@zwerm/contracts/merged-votes';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import { comparedPairs, isCompared } from '@zwerm/ranking/round-counts';
import type { RoundFacts } from '../domain/challenge-facts.js';

/** @param name under which it can be planned once */
type Ask = (sql: string, given: readonly unknown[], name: string) => Promise<unknown[]>;

/** The same table where a name is found by itself. */
const here = (table: string): string => table;

const pairsSql = (of: (table: string) => string): string => `
select first_id as "first", second_id as "second", first_wins as "firstWins", second_wins as "secondWins"
from ${of('pair_tally')} where round_id = $1 and change > $2`;

const endsSql = (of: (table: string) => string): string => `
with ${endedAt(`select absorbed_id, survivor_id, step from ${of('merge')} where round_id = $1 and not is_undone`)}
select idea_id as id, root_id as "end" from ended`;

/** What changed of the comparisons of a round, and all that merges make of them now. */
export interface ChangedComparisons {
  readonly pairs: readonly PairCount[];
  /** Where each idea that went up in another ended. */
  readonly ends: ReadonlyMap<string, string>;
}

/** Reads how often of two ideas each was preferred, of those on which somebody said something after `since`. */
export async function readChangedComparisons(
  ask: Ask,
  { roundId, since, of = here }: { roundId: string; since: number; of?: (table: string) => string },
): Promise<ChangedComparisons> {
  const [pairs, ends] = await Promise.all([
    ask(pairsSql(of), [roundId, since], 'changed-pairs'),
    ask(endsSql(of), [roundId], 'ended-ideas'),
  ]);
  const ended = ends as { id: string; end: string }[];
  return { pairs: pairs as PairCount[], ends: new Map(ended.map(({ id, end }) => [id, end])) };
}

/** All that people said of a round by comparing ideas, as its ranking takes it. */
export async function readComparisons(
  ask: Ask,
  round: Pick<RoundFacts, 'id' | 'method'>,
  of?: (table: string) => string,
): Promise<PairCount[]> {
  if (!isCompared(round)) return [];
  const { pairs, ends } = await readChangedComparisons(ask, {
    roundId: round.id,
    since: 0,
    ...(of && { of }),
  });
  return comparedPairs(round, pairs, ends);
}
