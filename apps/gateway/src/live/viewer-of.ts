import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/announced-challenge.js';

/** The one place where roles become what the live stream cares about. */
export const viewerOf = ({ personId, roles, groupIds }: Principal): Viewer => ({
  personId,
  roles,
  groupIds,
  managesAll: grants('manage-challenges', roles),
});
