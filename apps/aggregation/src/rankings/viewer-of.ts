import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import type { Principal } from '@zwerm/domain/principal';
import { grants } from '@zwerm/contracts/permissions';
import type { Viewer } from './domain/challenge-facts.js';
import type { RoundReader } from './domain/held-back.js';

/** The one place where roles become what rankings care about. */
export const viewerOf = (principal: Principal): Viewer => ({
  ...challengeSteeringOf(principal),
  roles: principal.roles,
  groupIds: principal.groupIds,
});

export const roundReaderOf = (principal: Principal): RoundReader => ({
  ...viewerOf(principal),
  mayVote: grants('vote', principal.roles),
});
