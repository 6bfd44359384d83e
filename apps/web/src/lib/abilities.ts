import type { Challenge, Me, Permission } from '../api/types.js';

// Only decides what to show: the server decides what is allowed.
const may = (me: Me, permission: Permission): boolean => me.permissions.includes(permission);

/** Also within one domain, or for a leader whose delegate one is. */
export const mayLaunch = (me: Me): boolean =>
  may(me, 'manage-challenges') ||
  me.actsFor.length > 0 ||
  me.grants.some(({ role, scope }) => scope?.kind === 'domain' && role === 'programme-manager');

export const mayChangeRoles = (me: Me): boolean => may(me, 'change-roles');

export const mayReadRoles = (me: Me): boolean => may(me, 'read-roles');

export const mayAppointDelegates = (me: Me): boolean => may(me, 'appoint-delegates');

const isOrActsFor = (me: Me, leaderId: string): boolean =>
  leaderId === me.id || me.actsFor.includes(leaderId);

export const mayManageScim = (me: Me): boolean => may(me, 'manage-scim');

export const mayReadProvisioningLog = (me: Me): boolean => may(me, 'read-provisioning-log');

export const mayManagePeople = (me: Me): boolean => may(me, 'manage-people');

export const mayManageGroups = (me: Me): boolean => may(me, 'manage-groups');

export const mayAllowDomains = (me: Me): boolean => may(me, 'allow-domains');

export const mayWorkAtDesk = (me: Me): boolean => may(me, 'work-at-desk');

export const mayVote = (me: Me): boolean => may(me, 'vote');

export const maySubmit = (me: Me): boolean => may(me, 'submit-ideas');

export function mayReadBrief(me: Me, challenge: Pick<Challenge, 'sponsorId'>): boolean {
  return isOrActsFor(me, challenge.sponsorId) || may(me, 'read-brief');
}

const mergeable = new Set<Challenge['phase']>(['ideation', 'discussion', 'voting']);

/** Its sponsor and whoever moderates it, until voting is over. */
export function mayMerge(
  me: Me,
  { id, domainId, sponsorId, phase }: Pick<Challenge, 'id' | 'domainId' | 'sponsorId' | 'phase'>,
): boolean {
  const moderates = me.grants.some(
    ({ role, scope }) =>
      (role === 'community-manager' || role === 'programme-manager') &&
      (scope?.id === id || scope?.id === domainId),
  );
  return mergeable.has(phase) && (isOrActsFor(me, sponsorId) || may(me, 'merge-ideas') || moderates);
}

const editable = new Set<Challenge['phase']>(['draft', 'announced', 'ideation', 'discussion']);

/** Until voting begins; from then on people vote under the rules as they are. */
export function mayEdit(me: Me, challenge: Pick<Challenge, 'sponsorId' | 'phase'>): boolean {
  return (
    editable.has(challenge.phase) && (isOrActsFor(me, challenge.sponsorId) || may(me, 'manage-challenges'))
  );
}
