import { isInAudience, type Audience } from '@zwerm/domain/audience';
import type { GroupId, PersonId } from '@zwerm/domain/id';

/** A person as far as challenges care about who looks. */
export interface Viewer {
  readonly personId: PersonId;
  readonly groupIds: readonly GroupId[];
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
  manages(viewer, challenge) ||
  (challenge.announcedAt !== null && isInAudience(challenge.audience, viewer.groupIds));
