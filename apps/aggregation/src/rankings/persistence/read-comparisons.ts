import { endedAt } from '@zwerm/contracts/merged-votes';
import type { Ends } from '@zwerm/ranking/choice/fitted-pairs';
import { noPairs, pairCounts, renewedPairs } from '@zwerm/ranking/choice/pair-columns';
import type { PairCount } from '@zwerm/ranking/choice/pair-wins';
import type { ChangedComparisons } from '@zwerm/ranking/compared-round';
import { comparedPairs, isCompared } from '@zwerm/ranking/round-counts';
import type { RoundFacts } from '../domain/challenge-facts.js';

/** @param name under which it can be planned once */
type Ask = (sql: string, given: readonly unknown[], name: string) => Promise<unknown[]>;

/** The same table where a name is found by itself. */
const here = (table: string): string => table;

// A row of each idea instead of each pair, and text that only the counting thread takes apart: 500,000 objects hold up
// the event loop for a second.
const pairsSql = (of: (table: string) => string): string => `
select first_id || ' ' || string_agg(second_id || ' ' || first_wins || ' ' || second_wins, ' ') as line
from ${of('pair_tally')} where round_id = $1 and change > $2 group by first_id`;

const endsSql = (of: (table: string) => string): string => `
with ${endedAt(`select absorbed_id, survivor_id, step from ${of('merge')} where round_id = $1 and not is_undone`)}
select idea_id as id, root_id as "end" from ended`;

/** Reads how often of two ideas each was preferred, of those on which somebody said something after `since`. */
export async function readChangedComparisons(
  ask: Ask,
  { roundId, since, of = here }: { roundId: string; since: number; of?: (table: string) => string },
): Promise<Omit<ChangedComparisons, 'kept'>> {
  const [pairs, ends] = await Promise.all([
    ask(pairsSql(of), [roundId, since], 'changed-pairs') as Promise<{ line: string }[]>,
    ask(endsSql(of), [roundId], 'ended-ideas') as Promise<{ id: string; end: string }[]>,
  ]);
  return { changed: pairs.map(({ line }) => line), ends: ends.map(({ id, end }): Ends[number] => [id, end]) };
}

/** All that people said of a round by comparing ideas, pair by pair. */
export async function readComparisons(
  ask: Ask,
  round: Pick<RoundFacts, 'id' | 'method'>,
  of: (table: string) => string,
): Promise<PairCount[]> {
  if (!isCompared(round)) return [];
  const { changed, ends } = await readChangedComparisons(ask, { roundId: round.id, since: 0, of });
  return comparedPairs(round, pairCounts(renewedPairs(noPairs, changed)), new Map(ends));
}
