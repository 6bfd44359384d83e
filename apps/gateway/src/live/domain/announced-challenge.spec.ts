import { randomUUID } from 'node:crypto';
import { mayFollow, type Viewer } from './announced-challenge.js';

describe('a challenge for a group', () => {
  const groupId = randomUUID();
  const sponsorId = randomUUID();
  const challenge = { sponsorId, audience: { kind: 'group', groupId } } as const;
  const somebody: Viewer = { personId: randomUUID(), groupIds: [randomUUID()], managesAll: false };

  it.each<[string, Partial<Viewer>, boolean]>([
    ['its members', { groupIds: [groupId] }, true],
    ['its sponsor', { personId: sponsorId }, true],
    ['those who manage every challenge', { managesAll: true }, true],
    ['members of other groups', {}, false],
  ])('may be followed by %s: %p → %p', (_who, traits, mayThey) =>
    expect(mayFollow({ ...somebody, ...traits }, challenge)).toBe(mayThey),
  );

  it('is nobody’s in particular while its sponsor is not known', () =>
    expect(mayFollow(somebody, { ...challenge, sponsorId: null })).toBe(false));
});
