import type { GroupId, PersonId } from './id.js';
import type { Principal } from './principal.js';

/**
 * Who something is for: every employee, the members of groups (an organisation unit is one), and people by name.
 * Partners and customers are never part of `everyone`: they see what a group of theirs, or they themselves, are
 * named in (ADR 0019).
 */
export interface Audience {
  readonly everyone: boolean;
  readonly groupIds: readonly GroupId[];
  readonly personIds: readonly PersonId[];
}

/** What of a person decides whether they belong to an audience. */
export type AudienceCandidate = Pick<Principal, 'personId' | 'roles' | 'groupIds'>;

/** Named people travel in events of at most 64 KiB; more people than this are a group. */
export const audienceLimits = { groups: 200, people: 1_000 } as const;

export const everyEmployee: Audience = { everyone: true, groupIds: [], personIds: [] };

export const isInAudience = (audience: Audience, { personId, roles, groupIds }: AudienceCandidate): boolean =>
  (audience.everyone && roles.includes('employee')) ||
  audience.personIds.includes(personId) ||
  audience.groupIds.some((groupId) => groupIds.includes(groupId));

/** Each group and person once, in one order: audiences that say the same are equal. */
export const tidyAudience = ({ everyone, groupIds, personIds }: Audience): Audience => ({
  everyone,
  groupIds: [...new Set(groupIds)].sort(),
  personIds: [...new Set(personIds)].sort(),
});

export const isNobody = ({ everyone, groupIds, personIds }: Audience): boolean =>
  !everyone && groupIds.length === 0 && personIds.length === 0;
