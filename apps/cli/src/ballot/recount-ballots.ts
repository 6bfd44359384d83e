import { aggregationDefinition } from '@zwerm/aggregation/aggregation.definition';
import { CheckTallies } from '@zwerm/aggregation/counting/use-cases/check-tallies';
import { CountContributions } from '@zwerm/aggregation/counting/use-cases/count-contributions';
import { RecountRound } from '@zwerm/voting/log/use-cases/recount-round';
import { votingDefinition } from '@zwerm/voting/voting.definition';
import { withRecord, type OpenRecord } from '../record/open-record.js';

/** A round counted again; each problem is a sentence. */
export interface BallotRecount {
  readonly roundId: string;
  readonly method: string;
  /** Marks in the record: six for an answered set of four. */
  readonly ballots: number;
  readonly participants: number;
  readonly totals: readonly (readonly [ideaId: string, aspect: string, choice: string, ballots: number])[];
  readonly problems: readonly string[];
}

/**
 * Counts the ballots of a round again and compares with what was sealed, with the log, and with what the rankings
 * were made from.
 * @param number of the round; the newest when left out
 * @throws NotFound when the challenge has no such round
 */
export function recountBallots(challengeId: string, number?: number): Promise<BallotRecount> {
  return withRecord(
    async (record) => {
      await record.settle();
      const recount = await record.use('voting', RecountRound).execute(challengeId, number);
      return { ...recount, problems: [...recount.problems, ...(await rankingProblems(record, recount))] };
    },
    [votingDefinition, aggregationDefinition],
  );
}

async function rankingProblems(
  record: OpenRecord,
  { roundId, totals }: Pick<BallotRecount, 'roundId' | 'totals'>,
): Promise<string[]> {
  const counted = await record.use('aggregation', CountContributions).execute(roundId);
  const tallies = await record.use('aggregation', CheckTallies).execute();
  const wrong = tallies.filter((difference) => difference.roundId === roundId);
  return [
    ...(JSON.stringify(counted) === JSON.stringify(totals)
      ? []
      : ['the rankings were not made from the ballots in the record']),
    ...wrong.map(({ of, ideaId }) => `the ${of} of ${ideaId ?? 'the round'} is not what its votes add up to`),
  ];
}
