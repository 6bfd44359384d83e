import { managesChallenge, seesAnnounced, type ChallengeSteering } from './challenge-steering.js';

const somebody: ChallengeSteering = { personId: 'me', managesAll: false };
const challenge = { id: 'c', domainId: 'd', sponsorId: 's' };

describe('a challenge is managed', () => {
  it.each<[string, Partial<ChallengeSteering>, boolean]>([
    ['by nobody else', {}, false],
    ['by whoever manages all', { managesAll: true }, true],
    ['by its sponsor', { personId: 's' }, true],
    ['by the sponsor’s delegate', { actsFor: ['x', 's'] }, true],
    ['not by another leader’s delegate', { actsFor: ['x'] }, false],
    ['by a manager of its domain', { managesDomains: ['d'] }, true],
    ['not by a manager of another domain', { managesDomains: ['e'] }, false],
    ['by its own manager', { managesChallenges: ['c'] }, true],
  ])('%s', (_who, change, expected) =>
    expect(managesChallenge({ ...somebody, ...change }, challenge)).toBe(expected),
  );

  it('by nobody on account of what was not kept', () => {
    expect(managesChallenge(somebody, { id: 'c', domainId: null, sponsorId: null })).toBe(false);
  });
});

describe('an announced challenge is seen', () => {
  const audience = { everyone: false, groupIds: ['g'], personIds: [] };
  const viewer = { ...somebody, roles: ['employee'], groupIds: [] } as const;

  it.each<[string, Partial<typeof viewer> | Partial<ChallengeSteering> | { groupIds: string[] }, boolean]>([
    ['by nobody else', {}, false],
    ['by its audience', { groupIds: ['g'] }, true],
    ['by whoever manages it', { managesDomains: ['d'] }, true],
    ['by an evaluator, or whoever else holds a role within it', { heldChallenges: ['c'] }, true],
    ['by whoever holds a role within its domain', { heldDomains: ['d'] }, true],
    ['not by an evaluator of another', { heldChallenges: ['x'], heldDomains: ['x'] }, false],
  ])('%s', (_who, change, expected) =>
    expect(seesAnnounced({ ...viewer, ...change }, { ...challenge, audience })).toBe(expected),
  );
});
