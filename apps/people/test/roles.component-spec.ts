import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { DismissDelegate } from '@zwerm/people/delegates/use-cases/dismiss-delegate';
import { ListDelegations } from '@zwerm/people/delegates/use-cases/list-delegations';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { ListGrants } from '@zwerm/people/roles/use-cases/list-grants';
import { ListRoleRequests } from '@zwerm/people/roles/use-cases/list-role-requests';
import { RevokeGrant } from '@zwerm/people/roles/use-cases/revoke-grant';
import { EndViewing } from '@zwerm/people/viewing/use-cases/end-viewing';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

describe('roles over HTTP', () => {
  let people: ServiceUnderTest;
  let [ann, bob, cas]: Principal[] = [];
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    [ann, bob, cas] = await Promise.all([
      register('administrator'),
      register('administrator'),
      register('leadership'),
    ]);
  });
  afterAll(() => people.close());

  const register = async (...roles: Role[]): Promise<Principal> => {
    const person = { displayName: 'P', kind: 'employee', language: 'en', roles } as const;
    const personId = await people.get(RegisterPerson).execute('operator', person);
    return { ...aPrincipal('employee', ...roles), personId };
  };
  const key = () => ({ 'idempotency-key': randomUUID() });

  it('offers every use case it is made of', () => {
    for (const useCase of [
      ListGrants,
      RevokeGrant,
      ListRoleRequests,
      DismissDelegate,
      ListDelegations,
      EndViewing,
    ])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('take two administrators for the gravest: one asks, the other approves', async () => {
    const dana = await register();
    const asked = await people.call('put', `/people/${dana.personId}/roles`, {
      as: ann!,
      body: { roles: ['leadership', 'trainer'], reason: 'Succeeds Willem.' },
    });
    expect([asked.status, asked.body.roles]).toEqual([200, ['employee', 'trainer']]);
    const [{ id }] = asked.body.requested as [{ id: string }];
    const approve = (by: Principal) =>
      people.call('post', `/role-requests/${id}/transitions`, { as: by, body: { to: 'approved' } });
    expect((await approve(ann!)).body.code).toBe('not-your-own-request');
    const { body } = await people.call('get', '/role-requests', { as: bob! });
    expect(body.items[0]).toMatchObject({ id, reason: 'Succeeds Willem.', decision: null });
    expect((await approve(bob!)).status).toBe(204);
    const rights = await people.call('get', `/people/${dana.personId}/grants`, { as: aPrincipal('auditor') });
    expect(rights.body).toEqual({ roles: ['employee', 'leadership', 'trainer'], grants: [] });
    const log = await people.call('get', `/access-log?personId=${dana.personId}`, {
      as: aPrincipal('auditor'),
    });
    expect(log.body.items.map(({ act }: { act: string }) => act)).toEqual([
      'request-approved',
      'roles-changed',
      'role-requested',
    ]);
  });

  it('are given and taken back within a part', async () => {
    const path = `/people/${cas!.personId}/grants`;
    const scope = { kind: 'group', id: randomUUID() };
    const given = await people.call('post', path, {
      as: ann!,
      body: { role: 'community-manager', scope },
      headers: key(),
    });
    expect([given.status, given.body.state]).toEqual([201, 'held']);
    const me = await people.call('get', '/me', { as: cas! });
    expect(me.body).toMatchObject({
      grants: [{ role: 'community-manager', scope, endsAt: null }],
      viewedBy: null,
    });
    const taken = await people.call('delete', `${path}/${given.body.id}`, { as: bob! });
    expect(taken.status).toBe(204);
    expect((await people.call('get', path, { as: bob! })).body.grants).toEqual([]);
  });

  it('within a group let in to that group and to no other', async () => {
    const { body: group } = await people.call('post', '/groups', {
      as: ann!,
      body: { name: `Storingsdienst ${randomUUID()}` },
      headers: key(),
    });
    const eve = {
      ...(await register()),
      scopedRoles: [`community-manager@group:${group.id}`] as const,
    };
    const add = (id: string) =>
      people.call('post', `/groups/${id}/members`, {
        as: eve,
        body: { personIds: [eve.personId] },
        headers: key(),
      });
    expect((await add(group.id)).status).toBeLessThan(300);
    expect((await add(randomUUID())).status).toBe(403);
    expect(
      (await people.call('post', '/groups', { as: eve, body: { name: 'x' }, headers: key() })).status,
    ).toBe(403);
  });

  it('of a leader are lent to a delegate, who sees for whom', async () => {
    const finn = await register();
    const endsAt = new Date(Date.now() + 86_400_000).toISOString();
    const appointed = await people.call('post', '/me/delegates', {
      as: cas!,
      body: { delegateId: finn.personId, endsAt },
      headers: key(),
    });
    expect(appointed.status).toBe(201);
    expect((await people.call('get', '/me', { as: finn })).body.actsFor).toEqual([cas!.personId]);
    expect((await people.call('get', '/me/delegates', { as: finn })).body.items).toHaveLength(1);
    expect((await people.call('post', '/me/delegates', { as: finn, body: {}, headers: key() })).status).toBe(
      403,
    );
    const dismissed = await people.call('delete', `/me/delegates/${appointed.body.id}`, { as: finn });
    expect(dismissed.status).toBe(204);
    expect((await people.call('get', '/me', { as: finn })).body.actsFor).toEqual([]);
  });

  it('are explained to everybody', async () => {
    const { body } = await people.call('get', '/permissions', { as: aPrincipal('customer') });
    expect(body.items).toContainEqual(
      expect.objectContaining({ permission: 'change-roles', roles: ['administrator'] }),
    );
  });

  it('say in one’s own log who did what', async () => {
    const { body } = await people.call('get', '/me/access-log', { as: cas! });
    expect(body.items.every((entry: { subjectId: string }) => entry.subjectId === cas!.personId)).toBe(true);
    expect(body.items.length).toBeGreaterThan(1);
  });
});
