import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { isOutage } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { DueChallengeStuck } from '../domain/challenge.errors.js';
import { ChallengeJournal } from '../persistence/challenge-journal.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';

/**
 * Moves the challenge that has been due for longest, through every phase it is late for, in one transaction. Safe
 * on any number of replicas: a row that another one is moving is passed over.
 * @param except challenges to leave alone, because they failed a moment ago
 * @returns the challenge that moved; undefined when none is due
 * @throws DueChallengeStuck
 */
@Injectable()
export class MoveDueChallenge {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly journal: ChallengeJournal,
  ) {}

  async execute(except: readonly ChallengeId[] = []): Promise<ChallengeId | undefined> {
    let found: ChallengeId | undefined;
    try {
      return await this.transactions.run(async () => {
        const challenge = await this.challenges.findDueForUpdate(except);
        found = challenge?.id;
        if (!challenge) return undefined;
        const facts = challenge.catchUp(await this.challenges.now());
        await this.challenges.update(challenge);
        await this.journal.record(challenge, facts, null);
        return challenge.id;
      });
    } catch (error) {
      throw found && !isOutage(error) ? new DueChallengeStuck(found, error) : error;
    }
  }
}
