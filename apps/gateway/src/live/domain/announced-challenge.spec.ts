import { randomUUID } from 'node:crypto';
import { mayFollowAll, type AnnouncedChallenge, type Viewer } from './announced-challenge.js';

describe('a challenge for a group and a person', () => {
  const [id, groupId, invited, sponsorId] = [1, 2, 3, 4].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const audience = { everyone: false, groupIds: [groupId], personIds: [invited] };
  const somebody: Viewer = {
    personId: randomUUID(),
    roles: ['employee'],
    groupIds: [randomUUID()],
    managesAll: false,
  };
  const mayFollow = (traits: Partial<Viewer>, challenge: AnnouncedChallenge) =>
    mayFollowAll({ ...somebody, ...traits }, [id], new Map([[id, challenge]]));

  it.each<[string, Partial<Viewer>, boolean]>([
    ['its members', { groupIds: [groupId] }, true],
    ['people it names', { personId: invited, roles: ['partner'] }, true],
    ['its sponsor', { personId: sponsorId }, true],
    ['those who manage every challenge', { managesAll: true }, true],
    ['members of other groups', {}, false],
  ])('may be followed by %s: %p → %p', (_who, traits, mayThey) =>
    expect(mayFollow(traits, { sponsorId, domainId: null, audience })).toBe(mayThey),
  );

  it('is nobody’s in particular while its sponsor is not known', () =>
    expect(mayFollow({}, { audience, sponsorId: null, domainId: null })).toBe(false));

  it('is followed with all others, or not at all', () => {
    const announced = new Map([[id, { sponsorId, domainId: null, audience }]]);
    const manager = { ...somebody, managesAll: true };
    expect(mayFollowAll(manager, [id, id], announced)).toBe(true);
    expect(mayFollowAll(manager, [id, randomUUID()], announced)).toBe(false);
  });
});
