import type { Audience } from '@zwerm/domain/audience';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import { rulesShownTo } from '@zwerm/domain/voting-rules';
import type { Challenge } from '../domain/challenge.js';
import { audienceShownTo, manages, onBehalfOf, type Viewer } from '../domain/viewer.js';
import { viewerOf } from '../viewer-of.js';
import type { AudienceBody, ChallengeBody } from './challenges.dto.js';

/** A challenge as this caller gets it: what they may do with it is part of the answer. */
export function challengeBody(challenge: Challenge, caller: Principal): ChallengeBody {
  const viewer = viewerOf(caller);
  const { dueAt: _dueAt, announcedAt: _announcedAt, ...shown } = challenge;
  const rules = rulesShownTo(challenge.rules, viewer, manages(viewer, challenge));
  return {
    ...shown,
    audience: audienceBody(audienceShownTo(viewer, challenge)),
    criteria: [...challenge.criteria],
    rules: {
      ...rules,
      criteria: [...rules.criteria],
      juryGroupIds: [...rules.juryGroupIds],
      juryPersonIds: [...rules.juryPersonIds],
    },
    phases: [...challenge.phases],
    allowedTransitions: transitionsFor(viewer, challenge),
  };
}

const audienceBody = ({ everyone, groupIds, personIds }: Audience): AudienceBody => ({
  everyone,
  groupIds: [...groupIds],
  personIds: [...personIds],
});

function transitionsFor(viewer: Viewer, challenge: Challenge): Phase[] {
  if (!viewer.mayWrite || !manages(viewer, challenge)) return [];
  const isDelegate = onBehalfOf(viewer, challenge) !== null;
  return challenge.transitions.filter((to) => !isDelegate || to !== 'decided');
}
