import { isInAudience, type Audience, type AudienceCandidate } from '@zwerm/domain/audience';
import type { ChallengeId, PersonId } from '@zwerm/domain/id';

/** A person as far as the live stream cares about who looks. */
export interface Viewer extends AudienceCandidate {
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
const mayFollow = (viewer: Viewer, { sponsorId, audience }: AnnouncedChallenge): boolean =>
  viewer.managesAll || sponsorId === viewer.personId || isInAudience(audience, viewer);

/** Whether all of the challenges were announced and may be followed. */
export const mayFollowAll = (
  viewer: Viewer,
  challengeIds: readonly ChallengeId[],
  announced: ReadonlyMap<ChallengeId, AnnouncedChallenge>,
): boolean =>
  challengeIds.every((id) => {
    const challenge = announced.get(id);
    return challenge !== undefined && mayFollow(viewer, challenge);
  });
