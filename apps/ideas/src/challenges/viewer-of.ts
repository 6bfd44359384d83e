import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { Viewer } from './domain/challenge.js';

export const viewerOf = ({ personId, groupIds, roles }: Principal): Viewer => ({
  personId,
  groupIds,
  managesAll: grants('manage-challenges', roles),
});
