import type { MembershipStatus } from '@zwerm/ranking/top-membership';
import { HeldStatuses } from './held-statuses.js';

describe('statuses that are held', () => {
  const look = (held: HeldStatuses, version: number, status: MembershipStatus, round = 'round') =>
    held.hold(round, version, new Map([['idea', status]])).get('idea');

  it('are those that three versions agree on', () => {
    const held = new HeldStatuses();
    expect([1, 2, 3].map((version) => look(held, version, 'in'))).toEqual(['open', 'open', 'in']);
    expect(look(held, 4, 'open')).toBe('open');
  });

  it('count a version once, however often it is looked at', () => {
    const held = new HeldStatuses();
    expect([7, 7, 7, 7].map((version) => look(held, version, 'out'))).toEqual(Array(4).fill('open'));
  });

  it('are each round’s own', () => {
    const held = new HeldStatuses();
    for (const version of [1, 2]) look(held, version, 'in');
    expect(look(held, 3, 'in', 'another')).toBe('open');
    expect(look(held, 3, 'in')).toBe('in');
  });
});
