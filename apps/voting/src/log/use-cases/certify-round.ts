import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { BundleNotReady, NotYetClosed, RecountDiffers } from '../domain/log.errors.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { Certifier } from '../persistence/certifier.js';
import { Recounts } from '../persistence/recounts.js';

/** An organiser certifies a closed round: only if counting the record again gives what was sealed. */
@Injectable()
export class CertifyRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly recounts: Recounts,
    private readonly certifier: Certifier,
  ) {}

  /**
   * Certifying again changes nothing.
   * @returns the moment of the certification
   * @throws NotFound, NotYoursToRun, NotYetClosed, BundleNotReady, RecountDiffers
   */
  async execute(command: RoundQuestion): Promise<Date> {
    const { challengeId, principal, number } = command;
    await this.challenges.requireManaged(challengeId, principal);
    return this.transactions.run(async () => {
      await this.rounds.lock(challengeId);
      const round = await this.rounds.find(challengeId, number);
      if (round?.state !== 'closed') throw new NotYetClosed();
      if (!(await this.certifier.isSealed(round))) throw new BundleNotReady();
      const { problems } = await this.recounts.of(round);
      if (problems.length > 0) throw new RecountDiffers(problems);
      return this.certifier.certify(round);
    });
  }
}
