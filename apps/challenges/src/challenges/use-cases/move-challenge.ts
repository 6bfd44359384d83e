import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { NotForDelegates, NotYoursToManage } from '../domain/challenge.errors.js';
import type { Challenge } from '../domain/challenge.js';
import { manages, maySee, onBehalfOf } from '../domain/viewer.js';
import { ChallengeJournal } from '../persistence/challenge-journal.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { viewerOf } from '../viewer-of.js';

export interface ChallengeMove {
  readonly id: ChallengeId;
  readonly to: Phase;
  /** Needed to cancel. */
  readonly reason?: string;
  /** For imports only: the challenge was held elsewhere, so its voting may be over when it is announced. */
  readonly isRecord?: boolean;
}

/**
 * Announces a challenge, moves it on before its date, decides or closes it, or cancels it.
 * @throws NotFound | NotYoursToManage | NotForDelegates to decide | IllegalTransition | ReasonRequired | InvalidChallenge
 */
@Injectable()
export class MoveChallenge {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly journal: ChallengeJournal,
  ) {}

  async execute(
    principal: Principal,
    { id, to, reason, isRecord = false }: ChallengeMove,
  ): Promise<Challenge> {
    const viewer = viewerOf(principal);
    return this.transactions.run(async () => {
      const challenge = await this.challenges.findForUpdate(id);
      if (!challenge || !maySee(viewer, challenge)) throw new NotFound('Challenge');
      if (!manages(viewer, challenge)) throw new NotYoursToManage();
      const leaderId = onBehalfOf(viewer, challenge);
      if (leaderId !== null && to === 'decided') throw new NotForDelegates();
      const facts = challenge.moveTo(to, await this.challenges.now(), { reason, isRecord });
      await this.challenges.update(challenge);
      await this.journal.record(challenge, facts, { personId: principal.personId, leaderId });
      return challenge;
    });
  }
}
