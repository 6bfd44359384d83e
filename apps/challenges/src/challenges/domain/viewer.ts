import { isInAudience, type Audience, type AudienceCandidate } from '@zwerm/domain/audience';
import type { PersonId } from '@zwerm/domain/id';

/** A person as far as challenges care about who looks. */
export interface Viewer extends AudienceCandidate {
  /** Has the right to manage every challenge. */
  readonly managesAll: boolean;
  readonly mayWrite: boolean;
}

/** What of a challenge decides who sees and who steers it. */
export interface Guarded {
  readonly sponsorId: PersonId;
  readonly audience: Audience;
  /** Null while it has never left the drafts. */
  readonly announcedAt: string | null;
}

export const manages = (viewer: Viewer, challenge: Guarded): boolean =>
  viewer.managesAll || challenge.sponsorId === viewer.personId;

/** Its audience sees a challenge once it is announced; a draft is seen by those who manage it. */
export const maySee = (viewer: Viewer, challenge: Guarded): boolean =>
  manages(viewer, challenge) || (challenge.announcedAt !== null && isInAudience(challenge.audience, viewer));

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
