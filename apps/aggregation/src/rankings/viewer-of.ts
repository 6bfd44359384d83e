import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/challenge-facts.js';

/** The one place where roles become what rankings care about. */
export const viewerOf = ({ personId, roles, groupIds }: Principal): Viewer => ({
  personId,
  roles,
  groupIds,
  managesAll: grants('manage-challenges', roles),
});
