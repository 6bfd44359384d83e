import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { DomainsRepository } from '../../domains/persistence/domains.repository.js';
import type { ChallengeChanges } from '../domain/challenge-fields.js';
import {
  ChallengeVersionConflict,
  InvalidChallenge,
  NotForDelegates,
  NotYoursToManage,
} from '../domain/challenge.errors.js';
import type { Challenge } from '../domain/challenge.js';
import { manages, mayHandOver, maySee, onBehalfOf, type Viewer } from '../domain/viewer.js';
import { ChallengeJournal } from '../persistence/challenge-journal.js';
import { ChallengesRepository } from '../persistence/challenges.repository.js';
import { viewerOf } from '../viewer-of.js';

export interface ChallengeRevision {
  readonly id: ChallengeId;
  /** The version on which the changes are based. */
  readonly expectedVersion: number;
  readonly changes: ChallengeChanges;
}

/**
 * Changes a challenge: anything while it is a draft, later only what the people who take part can still live with.
 * @throws NotFound | NotYoursToManage | NotForDelegates | ChallengeVersionConflict | RulesFrozen | InvalidChallenge
 */
@Injectable()
export class ReviseChallenge {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: ChallengesRepository,
    private readonly domains: DomainsRepository,
    private readonly journal: ChallengeJournal,
  ) {}

  async execute(
    principal: Principal,
    { id, expectedVersion, changes }: ChallengeRevision,
  ): Promise<Challenge> {
    const viewer = viewerOf(principal);
    return this.transactions.run(async () => {
      const challenge = await this.challenges.findForUpdate(id);
      if (!challenge || !maySee(viewer, challenge)) throw new NotFound('Challenge');
      if (!manages(viewer, challenge)) throw new NotYoursToManage();
      refuseHandingOver(viewer, challenge, changes);
      if (challenge.version !== expectedVersion) throw new ChallengeVersionConflict();
      if (changes.domainId && !(await this.domains.find(changes.domainId)))
        throw new InvalidChallenge('/domainId', 'there is no such domain');
      const facts = challenge.revise(changes, await this.challenges.now());
      if (challenge.version === expectedVersion) return challenge;
      await this.challenges.update(challenge);
      const leaderId = onBehalfOf(viewer, challenge);
      await this.journal.record(challenge, facts, { personId: principal.personId, leaderId });
      return challenge;
    });
  }
}

/** Nobody gives away, or takes for themself, what they manage only for somebody else or for a time. */
function refuseHandingOver(viewer: Viewer, challenge: Challenge, changes: ChallengeChanges): void {
  const { sponsorId = challenge.sponsorId, domainId = challenge.domainId } = changes;
  if (sponsorId !== challenge.sponsorId && !mayHandOver(viewer, challenge)) throw new NotForDelegates();
  const after = { ...challenge, sponsorId: challenge.sponsorId, domainId };
  if (domainId !== challenge.domainId && !manages(viewer, after)) throw new NotYoursToManage();
}
