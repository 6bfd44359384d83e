import { checkGrant, type RoleGrant } from './role-grant.js';

const now = new Date('2026-11-25T12:00:00Z');
const later = '2026-12-01T12:00:00.000Z';
const scope = { kind: 'domain', id: '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d' } as const;

describe('a role grant', () => {
  it.each<RoleGrant>([
    { role: 'programme-manager', scope, endsAt: null },
    { role: 'evaluator', scope: { ...scope, kind: 'challenge' }, endsAt: later },
    { role: 'user-manager', scope: null, endsAt: later },
    { role: 'auditor', scope: null, endsAt: later },
  ])('can be %j', (grant) => expect(() => checkGrant(grant, now)).not.toThrow());

  it.each<[RoleGrant, string]>([
    [{ role: 'partner', scope, endsAt: null }, '/role'],
    [{ role: 'administrator', scope: null, endsAt: later }, '/role'],
    [{ role: 'user-manager', scope, endsAt: null }, '/scope'],
    [{ role: 'trainer', scope: null, endsAt: null }, '/endsAt'],
    [{ role: 'trainer', scope, endsAt: now.toISOString() }, '/endsAt'],
  ])('cannot be %j', (grant, pointer) =>
    expect(() => checkGrant(grant, now)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ pointer })] }),
    ),
  );
});
