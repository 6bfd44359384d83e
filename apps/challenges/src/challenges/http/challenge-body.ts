import type { Audience } from '@zwerm/domain/audience';
import type { Principal } from '@zwerm/domain/principal';
import { InvalidChallenge } from '../domain/challenge.errors.js';
import type { Challenge } from '../domain/challenge.js';
import { manages } from '../domain/viewer.js';
import { viewerOf } from '../viewer-of.js';
import type { AudienceBody, ChallengeBody } from './challenges.dto.js';

/** A challenge as this caller gets it: what they may do with it is part of the answer. */
export function challengeBody(challenge: Challenge, caller: Principal): ChallengeBody {
  const viewer = viewerOf(caller);
  const { dueAt: _dueAt, announcedAt: _announcedAt, ...shown } = challenge;
  return {
    ...shown,
    criteria: [...challenge.criteria],
    phases: [...challenge.phases],
    allowedTransitions: viewer.mayWrite && manages(viewer, challenge) ? challenge.transitions : [],
  };
}

/** @throws InvalidChallenge when kind and group do not belong together */
export function audienceOf({ kind, groupId }: AudienceBody): Audience {
  if (kind === 'everyone' && groupId === undefined) return { kind };
  if (kind === 'group' && groupId !== undefined) return { kind, groupId };
  throw new InvalidChallenge('/audience/groupId', 'a group has a groupId, everyone has none');
}
