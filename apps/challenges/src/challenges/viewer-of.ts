import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/viewer.js';

/** The one place where roles become what challenges care about. */
export const viewerOf = ({ personId, groupIds, roles, mayWrite }: Principal): Viewer => ({
  personId,
  groupIds,
  managesAll: grants('manage-challenges', roles),
  mayWrite,
});
