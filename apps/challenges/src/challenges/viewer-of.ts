import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/viewer.js';

/** The one place where roles become what challenges care about. */
export const viewerOf = ({ personId, roles, groupIds, mayWrite }: Principal): Viewer => ({
  personId,
  roles,
  groupIds,
  managesAll: grants('manage-challenges', roles),
  mayWrite,
});
