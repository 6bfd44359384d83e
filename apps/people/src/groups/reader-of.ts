import { grants } from '@zwerm/contracts/permissions';
import type { Principal } from '@zwerm/domain/principal';
import type { GroupReader } from './domain/group-reader.js';

/** What of the groups this caller may know. */
export const readerOf = ({ personId, roles }: Principal): GroupReader => ({
  personId,
  seesAll: grants('manage-groups', roles),
  seesOpen: grants('read-units', roles),
});
