import { Injectable } from '@nestjs/common';
import { roundRevised } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RoundClosed, RoundNotOpen, RulesChanged } from '../../ballots/domain/ballot.errors.js';
import { requirePossible, type GivenRoundRules } from '../domain/given-rules.js';
import type { Round } from '../domain/round.js';
import { RulesFrozen } from '../domain/round.errors.js';
import { Announcements, openRoundFact } from '../persistence/announcements.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundKeys } from '../persistence/round-keys.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface ChangeRulesCommand extends GivenRoundRules {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** The version of the rules on which the change is based. */
  readonly rulesVersion: number;
}

/**
 * An organiser changes the rules of a round that is open and in which nobody has voted yet. Until it opens its rules
 * are those of the challenge, and change there.
 */
@Injectable()
export class ChangeRules {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly announcements: Announcements,
  ) {}

  /**
   * @returns the version of the rules that now hold
   * @throws NotFound, NotYoursToRun, RoundNotOpen, RoundClosed, RulesChanged, RulesFrozen, RulesInvalid
   */
  async execute(command: ChangeRulesCommand): Promise<number> {
    const { principal, challengeId, method, results, rules } = command;
    await this.challenges.requireManaged(challengeId, principal);
    requirePossible(command);
    return this.transactions.run(async () => {
      // Under the lock no vote is being decided, so the first ballot is cast before this or after it.
      const { round } = await this.rounds.lock(challengeId);
      if (!round || round.state === 'scheduled') throw new RoundNotOpen();
      if (round.state === 'closed') throw new RoundClosed();
      if (round.rulesVersion !== command.rulesVersion) throw new RulesChanged();
      const { secrecy } = round.rules;
      if (!round.changeRules({ method, results, rules: rulesOf(method, rules) })) return round.rulesVersion;
      if (await this.rounds.hasBallots(round)) throw new RulesFrozen();
      await this.keep(round, secrecy !== round.rules.secrecy);
      return round.rulesVersion;
    });
  }

  private async keep(round: Round, hasOtherSecrecy: boolean): Promise<void> {
    if (hasOtherSecrecy) {
      round.adoptSecrecy(() => this.keys.make(round.id));
      await this.rounds.forgetImpressions(round);
    }
    await this.rounds.put(round);
    await this.rounds.putScale(round);
    await this.rounds.divideRoll(round);
    const fact = openRoundFact(round, await this.rounds.extentOf(round));
    await this.announcements.add(roundRevised, round, round.version, fact);
  }
}
