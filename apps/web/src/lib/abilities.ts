import type { Challenge, Me, Role } from '../api/types.js';

// Only decides what to show: the server decides what is allowed.
const launchers: readonly Role[] = ['leadership', 'programme-manager'];
const briefReaders: readonly Role[] = ['leadership', 'programme-manager', 'community-manager', 'auditor'];

export function mayLaunch(me: Me): boolean {
  return me.roles.some((role) => launchers.includes(role));
}

export function mayReadBrief(me: Me, challenge: Pick<Challenge, 'sponsorId'>): boolean {
  return challenge.sponsorId === me.id || me.roles.some((role) => briefReaders.includes(role));
}

export function mayEdit(me: Me, challenge: Pick<Challenge, 'sponsorId' | 'phase'>): boolean {
  const early = challenge.phase === 'draft' || challenge.phase === 'announced';
  return early && (challenge.sponsorId === me.id || mayLaunch(me));
}
