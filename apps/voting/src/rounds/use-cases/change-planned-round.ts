import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RoundClosed, RulesChanged } from '../../ballots/domain/ballot.errors.js';
import { possibleDates, requirePossible, type GivenRoundRules } from '../domain/given-rules.js';
import { RoundBegun } from '../domain/round.errors.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface ChangePlannedRoundCommand extends GivenRoundRules {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** The number of the round, and the version of its rules, on which the change is based. */
  readonly number: number;
  readonly rulesVersion: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** An organiser gives a later round that was planned other dates or other rules, until it opens. Its ideas stay. */
@Injectable()
export class ChangePlannedRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
  ) {}

  /** @throws NotFound, NotYoursToRun, RoundBegun, RoundClosed, RulesChanged, RulesInvalid, RecordedTimeInvalid */
  async execute(command: ChangePlannedRoundCommand): Promise<void> {
    const { principal, challengeId, number, method, results, rules } = command;
    await this.challenges.requireManaged(challengeId, principal);
    requirePossible(command);
    await this.transactions.run(async () => {
      // Opening takes the same lock, so the change comes before it or is refused.
      const { round, now } = await this.rounds.lock(challengeId);
      if (round?.number !== number || number === 1) throw new NotFound('Round');
      if (round.state === 'open') throw new RoundBegun();
      if (round.state === 'closed') throw new RoundClosed();
      if (round.rulesVersion !== command.rulesVersion) throw new RulesChanged();
      round.replan({ method, results, rules: rulesOf(method, rules), ...possibleDates(command, now) });
      await this.rounds.put(round);
      await this.rounds.putScale(round);
    });
  }
}
