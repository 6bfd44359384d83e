import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/challenge-facts.js';

/** The one place where roles become what rankings care about. */
export const viewerOf = (principal: Principal): Viewer => ({
  ...challengeSteeringOf(principal),
  roles: principal.roles,
  groupIds: principal.groupIds,
});
