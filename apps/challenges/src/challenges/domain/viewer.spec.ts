import { manages, maySee, type Guarded, type Viewer } from './viewer.js';

const group = '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55';
const someone: Viewer = { personId: 'a', groupIds: [], managesAll: false, mayWrite: true };
const open: Guarded = {
  sponsorId: 's',
  audience: { kind: 'everyone' },
  announcedAt: '2026-11-01T08:00:00.000Z',
};
const closed: Guarded = { ...open, audience: { kind: 'group', groupId: group } };

describe('who sees a challenge', () => {
  it('is its audience once it is announced', () => {
    expect(maySee(someone, open)).toBe(true);
    expect(maySee(someone, closed)).toBe(false);
    expect(maySee({ ...someone, groupIds: [group] }, closed)).toBe(true);
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
});
