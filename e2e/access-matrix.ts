import type { Role } from '@zwerm/domain/role';

/** Who may do one operation of the public API. */
export interface Access {
  /** The roles that let somebody in; `anyone` also without signing in. */
  readonly who: readonly Role[] | 'anyone';
  /**
   * Of those let in, the roles that may also do it to what is somebody else's: behind the guard the use case asks
   * whose it is. On unknown ids everybody who was let in hears 404.
   */
  readonly toOthers?: readonly Role[];
  /** A body good enough to reach the question of right; nothing when left out. */
  readonly body?: object;
  readonly query?: string;
}

const unknown = '5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90';

// Roles are additive, and everybody has the role of a kind: what is open to the three kinds is open to all.
const everybody: readonly Role[] = [
  'employee',
  'partner',
  'customer',
  'leadership',
  'programme-manager',
  'community-manager',
  'knowledge-manager',
  'trainer',
  'user-manager',
  'evaluator',
  'administrator',
  'auditor',
];
const challengeMakers: readonly Role[] = ['leadership', 'programme-manager'];
const registrars: readonly Role[] = ['user-manager', 'administrator'];
const groupKeepers: readonly Role[] = [
  'user-manager',
  'administrator',
  'programme-manager',
  'community-manager',
];
const nobody: readonly Role[] = [];

/**
 * Every operation of the public API × every role, written by hand: a statement of what should be, independent of the
 * permissions in the code. Paths are below `/api/v1`.
 */
export const accessMatrix: Readonly<Record<string, Access>> = {
  'POST /sessions': { who: 'anyone' },
  'DELETE /sessions/current': { who: 'anyone' },
  // The one-time link is the right.
  'POST /first-administrator': { who: 'anyone' },

  'GET /me': { who: everybody },
  'PATCH /me': { who: everybody },
  // Access tokens are managed with a session, never with a token; others' do not exist for anybody.
  'GET /me/tokens': { who: everybody },
  'POST /me/tokens': { who: everybody, body: { name: 'for a program', scopes: ['read'] } },
  'DELETE /me/tokens/{id}': { who: everybody },
  'GET /live': { who: everybody, query: `?topics=ranking:${unknown}` },

  'GET /people': { who: everybody, query: `?ids=${unknown}` },
  'POST /people': { who: registrars },
  'PUT /people/{id}/roles': { who: ['administrator'], body: { roles: ['employee'] } },
  'POST /people/{id}/transitions': { who: registrars, body: { to: 'deactivated' } },
  'GET /groups': { who: everybody },
  'POST /groups': { who: groupKeepers },
  'POST /groups/{id}/members': { who: groupKeepers, body: { personIds: [unknown] } },
  'DELETE /groups/{id}/members/{personId}': { who: groupKeepers },

  'GET /domains': { who: everybody },
  'POST /domains': { who: challengeMakers },
  'GET /domains/{id}': { who: everybody },
  'PATCH /domains/{id}': { who: challengeMakers },
  'GET /challenges': { who: everybody },
  'POST /challenges': { who: challengeMakers },
  'GET /challenges/{id}': { who: everybody },
  // A sponsor needs no role for their own challenge, so everybody is let in to be asked whose it is.
  'PATCH /challenges/{id}': { who: everybody, toOthers: challengeMakers, body: { topCount: 3 } },
  'POST /challenges/{id}/transitions': { who: everybody, toOthers: challengeMakers, body: { to: 'draft' } },
  'GET /challenges/{id}/brief': {
    who: everybody,
    toOthers: ['leadership', 'programme-manager', 'community-manager', 'auditor'],
  },

  'GET /challenges/{id}/ideas': { who: everybody },
  'POST /challenges/{id}/ideas': { who: everybody, body: { body: 'An idea for a challenge nobody knows.' } },
  'GET /challenges/{id}/ideas/similar': { who: everybody, query: '?q=something+like+it' },
  'GET /ideas/{id}': { who: everybody },
  // No role changes or takes back what somebody else wrote.
  'PATCH /ideas/{id}': { who: everybody, toOthers: nobody, body: { title: 'In other words' } },
  'POST /ideas/{id}/transitions': { who: everybody, toOthers: nobody, body: { to: 'withdrawn' } },
  'GET /ideas/{id}/versions': { who: everybody },

  'GET /challenges/{id}/round': { who: everybody },
  'GET /challenges/{id}/ballot': { who: everybody },
  'PUT /ideas/{id}/vote': { who: everybody, body: { value: 'agree' } },
  'DELETE /ideas/{id}/vote': { who: everybody },
  // While votes are cast out of sight results are hidden from everybody: 403 `results-hidden`, no matter of roles.
  'GET /challenges/{id}/ranking': { who: everybody },
};

/** An operation as it can be asked: unknown ids where the path has room for one. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body: object | undefined;
  readonly headers: Record<string, string>;
}

/** @param id stands in the path; one that nobody knows when left out */
export function questionOf(operation: string, id = unknown): Question {
  const [method = '', path = ''] = operation.split(' ');
  const { body, query = '' } = accessMatrix[operation] ?? {};
  const isWrite = method !== 'GET' && method !== 'DELETE';
  return {
    method: method as Question['method'],
    path: path.replaceAll(/\{\w+\}/g, id) + query,
    body: isWrite ? (body ?? {}) : undefined,
    // A version that no thing has: nothing is changed by asking.
    headers: method === 'PATCH' ? { 'if-match': `"${id}-999999"` } : {},
  };
}
