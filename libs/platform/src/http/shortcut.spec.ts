import type { AccessRule, Operation } from '@zwerm/contracts/access/access-rule';
import type { Principal } from '@zwerm/domain/principal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hookOf, Shortcut } from './shortcut.js';

const person: Principal = {
  personId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
  roles: ['employee'],
  groupIds: [],
  mayWrite: true,
};

class AnswersAlways extends Shortcut {
  override readonly operation: Operation = 'GET /groups/{id}';
  override answer(): boolean {
    return true;
  }
}

/** Whether a shortcut that answers everything was asked, and if not that the route was. */
function isTaken(rule: AccessRule, principal: Principal | undefined, method: string): boolean {
  let isLeft = false;
  const request = { raw: { method }, principal } as unknown as FastifyRequest;
  hookOf(new AnswersAlways(), { 'GET /groups/{id}': rule })(request, {} as FastifyReply, () => {
    isLeft = true;
  });
  return !isLeft;
}

describe('a shortcut', () => {
  it('is taken by whoever the guard lets in', () =>
    expect(isTaken({ needs: 'vote' }, person, 'GET')).toBe(true));

  it.each<[string, AccessRule, Principal | undefined, string]>([
    ['a stranger', { needs: 'vote' }, undefined, 'GET'],
    ['somebody without the right', { needs: 'manage-groups' }, person, 'GET'],
    [
      'an administrator who looks as somebody else at what is hidden from them',
      { needs: 'vote', whileViewingAs: 'hidden' },
      { ...person, viewedBy: '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10' },
      'GET',
    ],
    [
      'whoever has the right within the very thing, or another one: the route compares them',
      { needs: 'manage-groups', within: ['group'] },
      { ...person, scopedRoles: ['user-manager@group:2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d'] },
      'GET',
    ],
    ['whoever asks for its head alone', { needs: 'vote' }, person, 'HEAD'],
    ['whoever wants to change something', { needs: 'vote' }, person, 'DELETE'],
  ])('is not for %s', (_who, rule, principal, method) =>
    expect(isTaken(rule, principal, method)).toBe(false),
  );

  it('does not exist for what is not in the access matrix', () =>
    expect(() => hookOf(new AnswersAlways(), {})).toThrow('GET /groups/{id}'));
});
