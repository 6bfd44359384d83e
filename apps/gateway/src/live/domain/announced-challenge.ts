import { isInAudience, type Audience } from '@zwerm/domain/audience';
import type { GroupId, PersonId } from '@zwerm/domain/id';

/** A person as far as the live stream cares about who looks. */
export interface Viewer {
  readonly personId: PersonId;
  readonly groupIds: readonly GroupId[];
  /** Has the right to manage every challenge. */
  readonly managesAll: boolean;
}

/** What of a challenge decides who may follow it. */
export interface AnnouncedChallenge {
  /** Null when it was announced before sponsors were kept. */
  readonly sponsorId: PersonId | null;
  readonly audience: Audience;
}

/** Whoever manages a challenge follows it, in its audience or not. */
export const mayFollow = (viewer: Viewer, { sponsorId, audience }: AnnouncedChallenge): boolean =>
  viewer.managesAll || sponsorId === viewer.personId || isInAudience(audience, viewer.groupIds);
