import type { ChallengeSteering } from '@zwerm/domain/challenge-steering';
import type { Principal } from '@zwerm/domain/principal';
import { grants } from '../permissions.js';
import { idsHeld, idsWithin } from './may-in.js';

/** Where roles, roles within a part and delegations become which challenges somebody manages. */
export function challengeSteeringOf(principal: Principal): ChallengeSteering {
  const { personId, roles, scopedRoles, actsFor } = principal;
  const managesAll = grants('manage-challenges', roles);
  return {
    personId,
    managesAll,
    ...(actsFor && { actsFor }),
    ...(scopedRoles && {
      managesDomains: idsWithin(principal, 'manage-challenges', 'domain'),
      managesChallenges: idsWithin(principal, 'manage-challenges', 'challenge'),
      heldDomains: idsHeld(principal, 'domain'),
      heldChallenges: idsHeld(principal, 'challenge'),
    }),
  };
}
