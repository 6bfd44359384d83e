import type { ManageableChallenge } from '@zwerm/domain/challenge-steering';
import type { Principal } from '@zwerm/domain/principal';
import { mayIn } from './may-in.js';

/**
 * Whether somebody reads the results of a challenge by right, also while they could still vote: its sponsor and their
 * delegates, and whoever may read briefs everywhere, in its domain or for it.
 */
export const readsResultsAlways = (
  reader: Principal,
  { id, domainId, sponsorId }: ManageableChallenge,
): boolean =>
  (sponsorId !== null && (sponsorId === reader.personId || (reader.actsFor?.includes(sponsorId) ?? false))) ||
  mayIn(reader, 'read-brief', `challenge:${id}`, ...(domainId ? [`domain:${domainId}` as const] : []));
