import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, RoundId } from '@zwerm/domain/id';
import type { Aspect, Choice } from '@zwerm/domain/voting-method';
import { plannedStatements } from '@zwerm/platform/database/planned-statements';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { ChangeClock } from '../persistence/change-clock.js';
import { countBallotsSql } from '../persistence/count-ballots.sql.js';

/** A ballot as it now stands: `choice` null when it was withdrawn. */
export interface BallotChange {
  readonly challengeId: ChallengeId;
  readonly roundId: RoundId;
  readonly ideaId: IdeaId;
  readonly ballotRef: string;
  readonly voterRef: string;
  /** The highest revision of a ballotRef counts, in whatever order they come. */
  readonly revision: number;
  readonly choice: Choice | null;
  readonly aspect?: Aspect | undefined;
  /** Part of the roll, the same for all of a voterRef; undefined when the roll is not divided. */
  readonly stratum?: number | undefined;
}

interface CountedRound {
  readonly round_id: RoundId;
  readonly is_closed: boolean;
  readonly late: number;
}

/**
 * Moves the counts from the ballots held to the ballots given. The counts are a function of the set of newest
 * revisions: repeats and older revisions change nothing, and order does not matter.
 *
 * Ballots of a round whose ranking is frozen are refused with an alarm: a complete count cannot grow.
 */
@Injectable()
export class CountBallots {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: ChangeClock,
    private readonly logger: StructuredLogger,
  ) {}

  /** @returns the closed rounds among those counted: their ranking may now be complete */
  async execute(ballots: readonly BallotChange[]): Promise<{ closedRoundIds: RoundId[] }> {
    const rounds = await this.transactions.run(async (manager) => {
      const ticks = await this.clock.tick(ballots.map(({ challengeId }) => challengeId));
      return plannedStatements(manager)<CountedRound>('count-ballots', countBallotsSql, [
        ballots.map(({ ballotRef }) => ballotRef),
        ballots.map(({ roundId }) => roundId),
        ballots.map(({ ideaId }) => ideaId),
        ballots.map(({ voterRef }) => voterRef),
        ballots.map(({ revision }) => revision),
        ballots.map(({ choice }) => choice),
        ballots.map(({ challengeId }) => ticks.get(challengeId)),
        ballots.map(({ aspect }) => aspect ?? ''),
        ballots.map(({ stratum }) => stratum ?? null),
      ]);
    });
    for (const { round_id: roundId, late } of rounds) {
      if (late > 0)
        this.logger.error('ballots of a frozen round were refused', { alarm: 'late-ballots', roundId, late });
    }
    return { closedRoundIds: rounds.filter((round) => round.is_closed).map((round) => round.round_id) };
  }
}
