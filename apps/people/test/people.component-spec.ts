import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { gatewayItself } from '@zwerm/platform/auth/internal-token';
import { ChangeOwnAccount } from '@zwerm/people/accounts/use-cases/change-own-account';
import { CreateFirstAdministratorLink } from '@zwerm/people/accounts/use-cases/create-first-administrator-link';
import { ListPeople } from '@zwerm/people/accounts/use-cases/list-people';
import { ReadOwnAccount } from '@zwerm/people/accounts/use-cases/read-own-account';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { FindPrincipal } from '@zwerm/people/credentials/use-cases/find-principal';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { ListGroups } from '@zwerm/people/groups/use-cases/list-groups';
import { RemoveGroupMember } from '@zwerm/people/groups/use-cases/remove-group-member';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import supertest from 'supertest';

const password = 'correct horse battery';

describe('people over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: Principal;
  const administrator = aPrincipal('employee', 'administrator');

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const personId = await people.get(RegisterPerson).execute('operator', {
      displayName: 'Noor Verhagen',
      email: 'noor@example.org',
      kind: 'employee',
      language: 'nl',
      password,
    });
    noor = { ...aPrincipal(), personId };
  });
  afterAll(() => people.close());

  it('offers every use case it is made of', () => {
    for (const useCase of [
      ReadOwnAccount,
      ChangeOwnAccount,
      ListPeople,
      FindPrincipal,
      CreateGroup,
      ListGroups,
      RemoveGroupMember,
    ])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('shows me my own account with what I may do, tagged with its version', async () => {
    const response = await people.call('get', '/me', { as: noor });
    expect(response.body).toMatchObject({
      id: noor.personId,
      displayName: 'Noor Verhagen',
      email: 'noor@example.org',
      language: 'nl',
      kind: 'employee',
      roles: ['employee'],
      groupIds: [],
      version: 1,
    });
    expect(response.body.permissions).toEqual(
      expect.arrayContaining(['submit-ideas', 'vote', 'follow-live']),
    );
    expect(response.body.permissions).not.toContain('change-roles');
    expect(response.headers['etag']).toBe(`"${noor.personId}-1"`);
    expect(JSON.stringify(response.body)).not.toMatch(/hash|argon/);
    expect((await people.call('get', '/me')).status).toBe(401);
  });

  it('changes my name and language only against the version I saw', async () => {
    const { headers } = await people.call('get', '/me', { as: noor });
    const body = { language: 'en', displayName: 'Noor V.' };
    expect((await people.call('patch', '/me', { as: noor, body })).status).toBe(428);
    const ifMatch = { 'if-match': headers['etag'] as string };
    const changed = await people.call('patch', '/me', { as: noor, body, headers: ifMatch });
    expect([changed.status, changed.body.language, changed.body.displayName, changed.body.version]).toEqual([
      200,
      'en',
      'Noor V.',
      2,
    ]);
    expect((await people.call('patch', '/me', { as: noor, body, headers: ifMatch })).body.code).toBe(
      'version-conflict',
    );
    const roles = {
      as: noor,
      body: { roles: ['administrator'] },
      headers: { 'if-match': changed.headers['etag'] as string },
    };
    expect((await people.call('patch', '/me', roles)).body.code).toBe('unknown-property');
  });

  it('names people by id and nothing more of them', async () => {
    const response = await people.call('get', `/people?ids=${noor.personId},${randomUUID()}`, { as: noor });
    expect(response.body).toEqual({
      items: [{ id: noor.personId, displayName: 'Noor V.', kind: 'employee' }],
    });
    expect((await people.call('get', '/people?ids=1', { as: noor })).status).toBe(400);
    const many = Array.from({ length: 101 }, () => randomUUID()).join(',');
    expect((await people.call('get', `/people?ids=${many}`, { as: noor })).status).toBe(400);
  });

  it('lets user managers register people once per key, and administrators give roles', async () => {
    const body = { displayName: 'New', email: 'new@example.org', kind: 'employee', language: 'en', password };
    const headers = { 'idempotency-key': randomUUID() };
    expect((await people.call('post', '/people', { as: noor, body })).status).toBe(403);
    const as = aPrincipal('user-manager');
    const first = await people.call('post', '/people', { as, body, headers });
    expect(first.status).toBe(201);
    expect((await people.call('post', '/people', { as, body, headers })).body).toEqual(first.body);
    expect((await people.call('post', '/people', { as, body })).body.code).toBe('email-taken');
    expect((await people.call('post', '/people', { as, body: { ...body, password: 'short' } })).status).toBe(
      400,
    );
    const rolesPath = `/people/${first.body.id}/roles`;
    expect((await people.call('put', rolesPath, { as, body: { roles: [] } })).status).toBe(403);
    const given = await people.call('put', rolesPath, { as: administrator, body: { roles: ['trainer'] } });
    expect(given.body).toEqual({ roles: ['employee', 'trainer'], requested: [] });
    const left = await people.call('post', `/people/${first.body.id}/transitions`, {
      as,
      body: { to: 'deactivated' },
    });
    expect(left.status).toBe(204);
  });

  it('keeps groups', async () => {
    const created = await people.call('post', '/groups', { as: administrator, body: { name: 'Crew' } });
    expect(created.status).toBe(201);
    const members = `/groups/${created.body.id}/members`;
    const personIds = [noor.personId];
    expect((await people.call('post', members, { as: noor, body: { personIds } })).status).toBe(403);
    expect(
      (await people.call('post', members, { as: administrator, body: { personIds: ['x'] } })).status,
    ).toBe(400);
    expect((await people.call('post', members, { as: administrator, body: { personIds } })).body).toEqual({
      added: 1,
    });
    await people.call('post', '/groups', { as: administrator, body: { name: 'Archive' } });
    const page = await people.call('get', '/groups?limit=1', { as: noor });
    expect(page.body.items.map((group: { name: string }) => group.name)).toEqual(['Archive']);
    const next = await people.call('get', `/groups?limit=1&cursor=${page.body.nextCursor}`, { as: noor });
    expect(next.body.items).toEqual([
      {
        id: created.body.id,
        name: 'Crew',
        kind: 'manual',
        purpose: '',
        visibility: 'everyone',
        parentName: null,
        version: 2,
        memberCount: 1,
        isMember: true,
      },
    ]);
    expect(next.body.nextCursor).toBeNull();
    expect((await people.call('get', '/me', { as: noor })).body.groupIds).toEqual([created.body.id]);
    expect((await people.call('delete', `${members}/${noor.personId}`, { as: administrator })).status).toBe(
      204,
    );
  });

  it('tells only the gateway itself who has which password', async () => {
    const body = { email: 'noor@example.org', password, source: '10.0.0.1' };
    const asked = await people.call('post', '/internal/credentials', { as: gatewayItself, body });
    expect([asked.status, asked.body.personId, asked.body.active]).toEqual([200, noor.personId, true]);
    for (const as of [undefined, noor, administrator])
      expect((await people.call('post', '/internal/credentials', { as, body })).status).toBe(as ? 403 : 401);
    const path = `/internal/principals/${noor.personId}`;
    expect((await people.call('get', path, { as: gatewayItself })).body.roles).toEqual(['employee']);
    expect((await people.call('get', path, { as: administrator })).status).toBe(403);
    const document = await supertest(people.service.app.getHttpServer()).get('/openapi.json');
    expect(Object.keys(document.body.paths)).toContain('/api/v1/people/{id}/roles');
    expect(document.text).not.toContain('/internal');
  });

  it('takes the first administrator by the one-time link, with a password of 12 characters or more', async () => {
    const { token } = await people.get(CreateFirstAdministratorLink).execute();
    const body = { token, displayName: 'Beheer', email: 'beheer@example.org', password };
    expect(
      (await people.call('post', '/first-administrator', { body: { ...body, password: 'elevenchars' } }))
        .status,
    ).toBe(400);
    expect((await people.call('post', '/first-administrator', { body })).status).toBe(201);
    expect((await people.call('post', '/first-administrator', { body })).body.code).toBe('link-used');
  });
});
