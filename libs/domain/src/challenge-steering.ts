import type { ChallengeId, DomainId, PersonId } from './id.js';

/** What of a person decides which challenges they manage, besides those in whose audience they merely are. */
export interface ChallengeSteering {
  readonly personId: PersonId;
  /** Has the right to manage every challenge. */
  readonly managesAll: boolean;
  /** Leaders whose delegate they are; nobody's when left out. */
  readonly actsFor?: readonly PersonId[];
  readonly managesDomains?: readonly DomainId[];
  readonly managesChallenges?: readonly ChallengeId[];
}

/** What of a challenge decides who manages it; null for what was not kept. */
export interface ManageableChallenge {
  readonly id: ChallengeId;
  readonly domainId: DomainId | null;
  readonly sponsorId: PersonId | null;
}

/** Whoever manages all, its sponsor and their delegates, and those who hold the role within it or its domain. */
export const managesChallenge = (
  { personId, managesAll, actsFor = [], managesDomains = [], managesChallenges = [] }: ChallengeSteering,
  { id, domainId, sponsorId }: ManageableChallenge,
): boolean =>
  managesAll ||
  (sponsorId !== null && (sponsorId === personId || actsFor.includes(sponsorId))) ||
  managesChallenges.includes(id) ||
  (domainId !== null && managesDomains.includes(domainId));
