import { Injectable } from '@nestjs/common';
import { roundRevised } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { CostWithoutBudget, RulesFrozen } from '../domain/round.errors.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { Announcements, openRoundFact } from '../persistence/announcements.js';
import { CostsRepository } from '../persistence/costs.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface SetCostsCommand {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** All costs of the round, in the unit of its budget: an idea that is left out cannot be chosen. */
  readonly costs: ReadonlyMap<IdeaId, number>;
}

/** An organiser says what each idea of a budget round costs, until the first ballot. */
@Injectable()
export class SetCosts {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly costs: CostsRepository,
    private readonly announcements: Announcements,
  ) {}

  /** @throws NotFound, NotYoursToRun, CostWithoutBudget, RulesFrozen */
  async execute({ principal, challengeId, costs }: SetCostsCommand): Promise<void> {
    await this.challenges.requireManaged(challengeId, principal);
    await this.transactions.run(async () => {
      // Under the lock no vote is being decided, so the first ballot is cast before this or after it.
      const { round } = await this.rounds.lock(challengeId);
      if (!round) throw new NotFound('Round');
      if (round.method !== 'budget') throw new CostWithoutBudget();
      if (round.state === 'closed' || (await this.rounds.hasBallots(round))) throw new RulesFrozen();
      const votable = await this.costs.votableOf(round.id, [...costs.keys()]);
      if (votable.size < costs.size) throw new NotFound('Idea');
      await this.costs.replace(round.id, costs);
      round.renewRules();
      await this.rounds.put(round);
      if (round.state !== 'open') return;
      const fact = openRoundFact(round, await this.rounds.extentOf(round));
      await this.announcements.add(roundRevised, round, round.version, fact);
    });
  }
}
