import { Injectable } from '@nestjs/common';
import { roundClosed } from '@zwerm/contracts/events/voting-events';
import type { ChallengeId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { failpoint } from '@zwerm/platform/failpoints/failpoint';
import { RecordedTimeInvalid } from '../domain/round.errors.js';
import type { Round } from '../domain/round.js';
import { Announcements, closedRoundFact } from '../persistence/announcements.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { RoundsRepository } from '../persistence/rounds.repository.js';

export interface CloseRoundCommand {
  readonly challengeId: ChallengeId;
  /** Only if its date has come, judged again under the lock. */
  readonly ifDue?: boolean;
  /** The challenge was decided or called off: no round can follow. */
  readonly isSettled?: boolean;
  /** For imports: the past moment from which no vote counts; must be later than every vote. */
  readonly closedAt?: Date;
}

/** Ends a round for good: because its voting phase ended, its date came, or an operator says so. */
@Injectable()
export class CloseRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly announcements: Announcements,
  ) {}

  /**
   * Closing what is closed changes nothing.
   * @returns the round as it now is; undefined when none is planned yet: it will never open
   * @throws RecordedTimeInvalid
   */
  async execute(command: CloseRoundCommand): Promise<Round | undefined> {
    const { challengeId, ifDue = false, isSettled = false, closedAt } = command;
    return this.transactions.run(async () => {
      const wasVoting = !ifDue && (await this.challenges.progressOf(challengeId)) !== 'over';
      if (!ifDue) await this.challenges.recordProgress(challengeId, 'over');
      if (isSettled) await this.challenges.settle(challengeId);
      const { round, now } = await this.rounds.lock(challengeId);
      if (!round || round.state === 'closed') return round;
      if (ifDue ? !round.isDueToClose(now) : !round.endsWith({ wasVoting, isSettled })) return round;
      await this.close(round, now, closedAt);
      failpoint('rounds.beforeCommit');
      return round;
    });
  }

  private async close(round: Round, now: Date, recordedAt: Date | undefined): Promise<void> {
    const wasOpen = round.state === 'open';
    const count = await this.rounds.count(round);
    if (recordedAt && (recordedAt > now || (count.lastCastAt && recordedAt <= count.lastCastAt)))
      throw new RecordedTimeInvalid('a round closes after its last vote and not in the future');
    const closedAt = round.close(now, count, recordedAt);
    await this.rounds.put(round);
    if (!wasOpen) return;
    const fact = closedRoundFact(round, closedAt, count, await this.rounds.mergeSteps(round));
    await this.announcements.add(roundClosed, round, round.version, fact);
  }
}
