import type { AccessRule } from '@zwerm/contracts/access/access-rule';
import type { Principal } from '@zwerm/domain/principal';
import { refusalOf } from './admission.js';

const person: Principal = {
  personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  roles: ['employee'],
  groupIds: [],
  mayWrite: true,
};
const viewer: Principal = { ...person, mayWrite: false, viewedBy: '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10' };
const groupId = '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d';
const inGroup: Principal = { ...person, scopedRoles: [`user-manager@group:${groupId}`] };
const told = (
  rule: AccessRule,
  caller: Principal,
  { reads = true, route = '/groups/:id', id = groupId } = {},
) => refusalOf(rule, caller, { reads, route, id });

describe('a row of the access matrix', () => {
  it('lets in who has its permission, and nobody else', () => {
    expect(told({ needs: 'vote' }, person)).toBeUndefined();
    expect(told({ needs: 'vote' }, { ...person, roles: ['auditor'] })).toBe('forbidden');
    expect(told({ needs: 'vote' }, { ...person, roles: [] })).toBe('forbidden');
  });

  it('lets in nobody when it is for strangers: such a route asks no guard', () =>
    expect(told({ needs: 'public' }, person)).toBe('forbidden'));

  it('lets who may only read read', () => {
    const reader = { ...person, mayWrite: false };
    expect(told({ needs: 'vote' }, reader)).toBeUndefined();
    expect(told({ needs: 'vote' }, reader, { reads: false })).toBe('forbidden');
  });

  it('shows who looks as somebody else what that person reads, but for what is hidden', () => {
    expect(told({ needs: 'vote' }, viewer)).toBeUndefined();
    expect(told({ needs: 'vote' }, viewer, { reads: false })).toBe('viewing-as-is-read-only');
    expect(told({ needs: 'vote', whileViewingAs: 'allowed' }, viewer, { reads: false })).toBeUndefined();
    for (const reads of [true, false])
      expect(told({ needs: 'vote', whileViewingAs: 'hidden' }, viewer, { reads })).toBe(
        'hidden-while-viewing-as',
      );
  });

  it('lets a role within a part in to that part alone', () => {
    const rule: AccessRule = { needs: 'manage-groups', within: ['group'] };
    expect(told(rule, inGroup)).toBeUndefined();
    expect(told(rule, inGroup, { id: viewer.personId })).toBe('forbidden');
    expect(refusalOf(rule, inGroup, { reads: true, route: '/groups/:id', id: undefined })).toBe('forbidden');
    expect(told({ needs: 'manage-groups' }, inGroup)).toBe('forbidden');
    expect(told({ ...rule, within: ['domain'] }, inGroup)).toBe('forbidden');
    expect(told(rule, inGroup, { route: '/groups' })).toBeUndefined();
  });

  it('lets a delegate in where it says so', () => {
    const delegate: Principal = { ...person, actsFor: [viewer.personId] };
    expect(told({ needs: 'manage-domains' }, delegate)).toBe('forbidden');
    expect(told({ needs: 'manage-domains', byDelegates: true }, delegate)).toBeUndefined();
  });
});
