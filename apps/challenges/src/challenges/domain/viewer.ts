import type { Audience, AudienceCandidate } from '@zwerm/domain/audience';
import { managesChallenge, seesAnnounced, type ChallengeSteering } from '@zwerm/domain/challenge-steering';
import type { ChallengeId, DomainId, PersonId } from '@zwerm/domain/id';

/** A person as far as challenges care about who looks. */
export interface Viewer extends AudienceCandidate, ChallengeSteering {
  readonly mayWrite: boolean;
}

/** What of a challenge decides who sees and who steers it. */
export interface Guarded {
  readonly id: ChallengeId;
  readonly domainId: DomainId;
  readonly sponsorId: PersonId;
  readonly audience: Audience;
  /** Null while it has never left the drafts. */
  readonly announcedAt: string | null;
}

export const manages = (viewer: Viewer, challenge: Guarded): boolean => managesChallenge(viewer, challenge);

/**
 * The leader for whom somebody acts on a challenge: when they manage it only as the sponsor's delegate. Null for
 * whoever acts for themself.
 */
export const onBehalfOf = ({ actsFor: _, ...own }: Viewer, challenge: Guarded): PersonId | null =>
  managesChallenge(own, challenge) ? null : challenge.sponsorId;

/** Whoever acts for themself may hand a challenge over: not a delegate, nor who manages this one alone. */
export const mayHandOver = (
  { actsFor: _a, managesChallenges: _c, ...own }: Viewer,
  challenge: Guarded,
): boolean => managesChallenge(own, challenge);

/** A draft is seen by those who manage it. */
export const maySee = (viewer: Viewer, challenge: Guarded): boolean =>
  manages(viewer, challenge) || (challenge.announcedAt !== null && seesAnnounced(viewer, challenge));

/** Of an audience a person who does not manage it learns why they belong to it, and nothing about others. */
export function audienceShownTo(viewer: Viewer, challenge: Guarded): Audience {
  const { everyone, groupIds, personIds } = challenge.audience;
  if (manages(viewer, challenge)) return challenge.audience;
  return {
    everyone,
    groupIds: groupIds.filter((id) => viewer.groupIds.includes(id)),
    personIds: personIds.filter((id) => id === viewer.personId),
  };
}
