import { forGroups } from '@zwerm/testing/audience-builder';
import { everyEmployee } from '@zwerm/domain/audience';
import { audienceShownTo, manages, maySee, type Guarded, type Viewer } from './viewer.js';

const group = '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55';
const someone: Viewer = {
  personId: 'a',
  roles: ['employee'],
  groupIds: [],
  managesAll: false,
  mayWrite: true,
};
const open: Guarded = {
  id: 'c',
  domainId: 'd',
  sponsorId: 's',
  audience: everyEmployee,
  announcedAt: '2026-11-01T08:00:00.000Z',
};
const closed: Guarded = { ...open, audience: forGroups(group) };

describe('who sees a challenge', () => {
  it('is its audience once it is announced', () => {
    expect(maySee(someone, open)).toBe(true);
    expect(maySee(someone, closed)).toBe(false);
    expect(maySee({ ...someone, groupIds: [group] }, closed)).toBe(true);
    expect(maySee({ ...someone, roles: ['customer'] }, open)).toBe(false);
  });

  it('is the sponsor and who manages challenges, also while it is a draft', () => {
    const draft = { ...open, announcedAt: null };
    expect(maySee(someone, draft)).toBe(false);
    expect(maySee({ ...someone, personId: 's' }, draft)).toBe(true);
    expect(maySee({ ...someone, managesAll: true }, { ...closed, announcedAt: null })).toBe(true);
  });

  it('manages it as its sponsor or by right', () => {
    expect(
      [someone, { ...someone, personId: 's' }, { ...someone, managesAll: true }].map((who) =>
        manages(who, open),
      ),
    ).toEqual([false, true, true]);
  });

  it('learns of its audience only why they belong to it; who manages it learns all', () => {
    const audience = { everyone: true, groupIds: [group, 'other'], personIds: ['a', 'b'] };
    const challenge = { ...open, audience };
    const member = { ...someone, groupIds: [group, 'elsewhere'] };
    const shown = { everyone: true, groupIds: [group], personIds: ['a'] };
    expect(audienceShownTo(member, challenge)).toEqual(shown);
    expect(audienceShownTo({ ...someone, managesAll: true }, challenge)).toEqual(audience);
  });
});
