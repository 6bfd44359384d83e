import { isInAudience, type Audience, type AudienceCandidate } from './audience.js';
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
  /** Parts within which they hold a role, whatever it may do. */
  readonly heldDomains?: readonly DomainId[];
  readonly heldChallenges?: readonly ChallengeId[];
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

/** Whether somebody holds a role within the challenge or its domain: an evaluator sees what they are to evaluate. */
export const isAssignedTo = (
  { heldDomains = [], heldChallenges = [] }: ChallengeSteering,
  { id, domainId }: ManageableChallenge,
): boolean => heldChallenges.includes(id) || (domainId !== null && heldDomains.includes(domainId));

/**
 * Who sees a challenge once it is announced. To take part is for its audience alone: the roll and `isInAudience` say
 * that.
 */
export const seesAnnounced = (
  viewer: AudienceCandidate & ChallengeSteering,
  challenge: ManageableChallenge & { readonly audience: Audience },
): boolean =>
  managesChallenge(viewer, challenge) ||
  isAssignedTo(viewer, challenge) ||
  isInAudience(challenge.audience, viewer);
