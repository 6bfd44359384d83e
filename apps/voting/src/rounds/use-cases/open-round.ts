import { Injectable } from '@nestjs/common';
import { roundOpened } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Round } from '../domain/round.js';
import { Announcements, openRoundFact } from '../persistence/announcements.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundKeys } from '../persistence/round-keys.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface OpenRoundCommand {
  readonly challengeId: ChallengeId;
  /** Only if its date has come, judged again under the lock. */
  readonly ifDue?: boolean;
  /** For imports: the past moment from which votes count. */
  readonly opensAt?: Date;
}

/** Lets a planned round take votes: because its voting phase began, its date came, or an operator says so. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly announcements: Announcements,
    private readonly keys: RoundKeys,
  ) {}

  /**
   * Opening what is open or closed changes nothing.
   * @returns the round as it now is; undefined when none is planned yet, which the plan then makes good
   * @throws RecordedTimeInvalid
   */
  async execute({ challengeId, ifDue = false, opensAt }: OpenRoundCommand): Promise<Round | undefined> {
    return this.transactions.run(async () => {
      const progress = ifDue
        ? await this.challenges.progressOf(challengeId)
        : await this.challenges.recordProgress(challengeId, 'running');
      const { round, now } = await this.rounds.lock(challengeId);
      if (round?.state !== 'scheduled') return round;
      // A later round has dates of its own, also while what came of the first is reviewed.
      if (round.number === 1 ? progress === 'over' : !ifDue) return round;
      if (ifDue && !round.isDueToOpen(now)) return round;
      round.open(now, () => this.keys.make(round.id), opensAt);
      await this.rounds.put(round);
      await this.rounds.offerIdeas(round);
      await this.rounds.divideRoll(round);
      const fact = openRoundFact(round, await this.rounds.extentOf(round));
      await this.announcements.add(roundOpened, round, round.version, fact);
      return round;
    });
  }
}
