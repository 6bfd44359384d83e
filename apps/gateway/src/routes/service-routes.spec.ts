import { operations } from '@zwerm/contracts/access/access-matrix';
import { limitOf, routeOf } from './service-routes.js';

const id = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';

describe('the route table', () => {
  it.each([
    ['/sessions', 'gateway'],
    ['/sessions/current', 'gateway'],
    ['/me/tokens', 'gateway'],
    [`/me/tokens/${id}`, 'gateway'],
    ['/live', 'gateway'],
    ['/me', 'people'],
    ['/people', 'people'],
    [`/people/${id}/roles`, 'people'],
    ['/groups', 'people'],
    [`/groups/${id}/members/${id}`, 'people'],
    ['/units', 'people'],
    [`/units/${id}/people`, 'people'],
    [`/people/${id}/unit`, 'people'],
    ['/first-administrator', 'people'],
    ['/domains', 'challenges'],
    [`/domains/${id}`, 'challenges'],
    ['/challenges', 'challenges'],
    [`/challenges/${id}`, 'challenges'],
    [`/challenges/${id}/transitions`, 'challenges'],
    [`/challenges/${id}/ideas`, 'ideas'],
    [`/challenges/${id}/ideas/similar`, 'ideas'],
    [`/ideas/${id}`, 'ideas'],
    [`/ideas/${id}/transitions`, 'ideas'],
    [`/ideas/${id}/versions`, 'ideas'],
    [`/ideas/${id}/vote`, 'voting'],
    [`/challenges/${id}/round`, 'voting'],
    [`/challenges/${id}/ballot`, 'voting'],
    [`/challenges/${id}/ranking`, 'aggregation'],
    [`/challenges/${id}/brief`, 'aggregation'],
  ])('leads %s to %s', (path, service) => expect(routeOf(path)?.service).toBe(service));

  it.each([
    '/internal/credentials',
    `/internal/principals/${id}`,
    '/internal',
    '',
    '/',
    '/nowhere',
    '/sessions/other',
    '/ideas',
    `/ideas/${id}/vote/again`,
    `/challenges/${id}/voters`,
    '/me/x',
    '/live/x',
    '/openapi.json',
    '/metrics',
    '/__proto__',
  ])('leads %s nowhere', (path) => expect(routeOf(path)).toBeUndefined());

  it.each([
    ['POST', '/invitations', 'invitations'],
    ['GET', '/invitations', undefined],
    ['GET', '/me/export', 'exports'],
    ['HEAD', '/me/export', 'exports'],
    ['PUT', `/ideas/${id}/vote`, undefined],
    ['PUT', `/challenges/${id}/ballot`, undefined],
  ])('counts %s %s as %s', (method, path, limit) => expect(limitOf(routeOf(path)!, method)).toBe(limit));

  it('never names the internal routes', () => {
    expect(operations.filter(({ operation }) => operation.includes('internal'))).toEqual([]);
  });
});
