import type { Audience, AudienceCandidate } from '@zwerm/domain/audience';
import { seesAnnounced, type ChallengeSteering } from '@zwerm/domain/challenge-steering';
import type { ChallengeId, DomainId, PersonId } from '@zwerm/domain/id';

/** A person as far as the live stream cares about who looks. */
export type Viewer = AudienceCandidate & ChallengeSteering;

/** What of a challenge decides who may follow it. */
export interface AnnouncedChallenge {
  /** Null when it was announced before sponsors were kept. */
  readonly sponsorId: PersonId | null;
  /** Null when it was announced before domains were kept. */
  readonly domainId: DomainId | null;
  readonly audience: Audience;
}

/** Whoever manages a challenge follows it, in its audience or not. */
const mayFollow = (viewer: Viewer, id: ChallengeId, challenge: AnnouncedChallenge): boolean =>
  seesAnnounced(viewer, { id, ...challenge });

/** Whether all of the challenges were announced and may be followed. */
export const mayFollowAll = (
  viewer: Viewer,
  challengeIds: readonly ChallengeId[],
  announced: ReadonlyMap<ChallengeId, AnnouncedChallenge>,
): boolean =>
  challengeIds.every((id) => {
    const challenge = announced.get(id);
    return challenge !== undefined && mayFollow(viewer, id, challenge);
  });
