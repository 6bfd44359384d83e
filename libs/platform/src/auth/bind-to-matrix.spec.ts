import { bindToMatrix, ruleOf } from './bind-to-matrix.js';
import type { DeclaredRoute } from './declared-access.js';

const route = (
  method: string,
  path: string,
  access: DeclaredRoute['access'] = { permission: 'read-ideas' },
): DeclaredRoute => ({ method, path, access, operation: 'Some.route', handler: () => undefined });

describe('the access matrix at boot', () => {
  it('is where the guard finds the rule of a route', () => {
    const declared = route('GET', '/ideas/:id');
    bindToMatrix([declared], { 'GET /ideas/{id}': { needs: 'read-ideas', relation: 'seen' } });
    expect(ruleOf(declared.handler)).toEqual({ needs: 'read-ideas', relation: 'seen' });
  });

  it('stops a route that it does not know, or knows otherwise, and a row without a route', () => {
    const declared = [route('GET', '/ideas/:id'), route('POST', '/ideas', 'public')];
    expect(() =>
      bindToMatrix(declared, { 'POST /ideas': { needs: 'vote' }, 'GET /me': { needs: 'vote' } }),
    ).toThrow(
      [
        'GET /ideas/{id} (Some.route) is not in the access matrix',
        'POST /ideas (Some.route) declares public, the access matrix says vote',
        'GET /me is in the access matrix, but there is no such route',
      ].join('\n'),
    );
    expect(ruleOf(declared[0]!.handler)).toBeUndefined();
  });

  it('leaves the probes and what only the gateway asks outside', () => {
    expect(() =>
      bindToMatrix([route('GET', '/livez', 'public'), route('GET', '/internal/x', 'gateway')], {}),
    ).not.toThrow();
  });
});
