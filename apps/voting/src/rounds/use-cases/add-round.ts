import { Injectable } from '@nestjs/common';
import { roundClosed, roundOpened } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId, IdeaId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RoundNotOpen } from '../../ballots/domain/ballot.errors.js';
import { possibleDates, requirePossible, type GivenRoundRules } from '../domain/given-rules.js';
import { Round } from '../domain/round.js';
import { ReasonRequired, VotingOver } from '../domain/round.errors.js';
import { Announcements, closedRoundFact, openRoundFact } from '../persistence/announcements.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { roundIdOf } from '../persistence/round-id.js';
import { RoundKeys } from '../persistence/round-keys.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface AddRoundCommand extends GivenRoundRules {
  readonly principal: Principal;
  readonly challengeId: ChallengeId;
  /** The number it gets: somebody else may have added one meanwhile. */
  readonly number: number;
  /** At once when left out. */
  readonly opensAt?: Date | undefined;
  readonly closesAt: Date;
  /** All ideas of the challenge when left out. */
  readonly ideaIds?: readonly IdeaId[] | undefined;
  /** Why the running round must be replaced; not asked after one that has closed. */
  readonly reason?: string | undefined;
}

/**
 * An organiser lets another round follow: instead of the running one, whose rules are frozen but wrong, or after one
 * that closed, such as the last choice among the best ideas. Ballots never move from one round to another.
 */
@Injectable()
export class AddRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly keys: RoundKeys,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Adding the newest round again changes nothing.
   * @throws NotFound, NotYoursToRun, RoundNotOpen, VotingOver, ReasonRequired, RulesInvalid, RecordedTimeInvalid
   */
  async execute(command: AddRoundCommand): Promise<void> {
    const { principal, challengeId, number } = command;
    await this.challenges.requireManaged(challengeId, principal);
    requirePossible(command);
    await this.transactions.run(async () => {
      const { voting, isSettled } = await this.challenges.lockProgress(challengeId);
      if (voting === 'ahead') throw new RoundNotOpen();
      if (isSettled) throw new VotingOver();
      const { round: previous, now } = await this.rounds.lock(challengeId);
      if (!previous || (previous.number === 1 && previous.state === 'scheduled')) throw new RoundNotOpen();
      if (previous.number === number) return;
      if (previous.number !== number - 1) throw new NotFound('Round');
      await this.end(previous, now, command.reason);
      await this.begin(planned(command, now), now, command.ideaIds);
    });
  }

  private async end(round: Round, now: Date, reason: string | undefined): Promise<void> {
    if (round.state === 'closed') return;
    if (!reason?.trim()) throw new ReasonRequired();
    const wasOpen = round.state === 'open';
    const count = await this.rounds.count(round);
    const closedAt = round.close(now, count);
    round.replacedBecause = reason.trim();
    await this.rounds.put(round);
    if (!wasOpen) return;
    const fact = closedRoundFact(round, closedAt, count, await this.rounds.mergeSteps(round));
    await this.announcements.add(roundClosed, round, round.version, fact);
  }

  private async begin(round: Round, now: Date, ideaIds: readonly IdeaId[] | undefined): Promise<void> {
    if (ideaIds) {
      const votable = await this.rounds.votableOf(round.challengeId, ideaIds);
      if (votable.length < new Set(ideaIds).size) throw new NotFound('Idea');
    }
    if (round.isDueToOpen(now)) round.open(now, () => this.keys.make(round.id));
    await this.rounds.put(round);
    await this.rounds.offerIdeas(round, ideaIds);
    await this.rounds.putScale(round);
    if (round.state !== 'open') return;
    await this.rounds.divideRoll(round);
    const fact = openRoundFact(round, await this.rounds.extentOf(round));
    await this.announcements.add(roundOpened, round, round.version, fact);
  }
}

function planned(command: AddRoundCommand, now: Date): Round {
  const { challengeId, number, method, results, rules, opensAt, closesAt, ideaIds } = command;
  const plan = {
    method,
    results,
    rules: rulesOf(method, rules),
    ...possibleDates({ opensAt, closesAt }, now),
  };
  const extent = { number, hasChosenIdeas: ideaIds !== undefined };
  return Round.plan(roundIdOf(challengeId, number), challengeId, plan, extent);
}
