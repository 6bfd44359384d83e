import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/viewer.js';

/** The one place where roles become what challenges care about. */
export const viewerOf = (principal: Principal): Viewer => ({
  ...challengeSteeringOf(principal),
  roles: principal.roles,
  groupIds: principal.groupIds,
  mayWrite: principal.mayWrite,
});
