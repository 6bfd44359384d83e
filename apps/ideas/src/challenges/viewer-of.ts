import { challengeSteeringOf } from '@zwerm/contracts/access/challenge-steering-of';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/challenge.js';

export const viewerOf = (principal: Principal): Viewer => ({
  ...challengeSteeringOf(principal),
  roles: principal.roles,
  groupIds: principal.groupIds,
  ...(principal.viewedBy && { viewedBy: principal.viewedBy }),
});
