import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/announced-challenge.js';

/** The one place where roles become what the live stream cares about. */
export const viewerOf = (principal: Principal): Viewer => ({
  ...challengeSteeringOf(principal),
  roles: principal.roles,
  groupIds: principal.groupIds,
});
