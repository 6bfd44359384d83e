import { randomUUID } from 'node:crypto';
import type { Role } from '@zwerm/domain/role';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { GrantRole } from './grant-role.js';
import { ListGrants } from './list-grants.js';
import { RevokeGrant } from './revoke-grant.js';

const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const domain = { kind: 'domain', id: randomUUID() } as const;

describe('a role within a part, or until a moment', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const register = (...roles: Role[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });
  const grant = (personId: string, given: RoleGrant, by: Parameters<GrantRole['execute']>[0] = 'operator') =>
    people.get(GrantRole).execute(by, { personId, reason: 'why', ...given });
  const heldBy = async (id: string) =>
    (await people.get(ListGrants).execute(id)).grants.map(({ role, scope }) => ({ role, scope }));

  it('is given, announced as the whole of what the person has, listed and taken back', async () => {
    const id = await register();
    const given = { role: 'programme-manager', scope: domain, endsAt: inAnHour } as const;
    const { id: grantId, state } = await grant(id, given);
    expect([state, await heldBy(id)]).toEqual(['held', [{ role: 'programme-manager', scope: domain }]]);
    await people.get(RevokeGrant).execute(aPrincipal('administrator'), id, grantId);
    expect(await heldBy(id)).toEqual([]);
    expect(await people.published('zwerm.people.person.roles-changed.v1', 2)).toEqual([
      { personId: id, roles: ['employee'], grants: [given], actsFor: [] },
      { personId: id, roles: ['employee'], grants: [], actsFor: [] },
    ]);
    await expect(
      people.get(RevokeGrant).execute(aPrincipal('administrator'), id, grantId),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is held once, and can be given again once it has ended', async () => {
    const id = await register();
    const given = {
      role: 'evaluator',
      scope: { kind: 'challenge', id: domain.id },
      endsAt: inAnHour,
    } as const;
    await grant(id, given);
    await expect(grant(id, given)).rejects.toMatchObject({ code: 'already-exists' });
    await people.database.query("update role_grant set ends_at = database_now() where role = 'evaluator'");
    expect(await heldBy(id)).toEqual([]);
    await grant(id, given);
    expect(await heldBy(id)).toHaveLength(1);
  });

  it('of the gravest kind is only asked for', async () => {
    const [id, ann] = [await register(), await register('administrator')];
    await register('administrator');
    const by = { ...aPrincipal('administrator'), personId: ann };
    const { state } = await grant(id, { role: 'leadership', scope: domain, endsAt: null }, by);
    expect([state, await heldBy(id)]).toEqual(['requested', []]);
    await expect(grant(ann, { role: 'leadership', scope: domain, endsAt: null }, by)).rejects.toMatchObject({
      code: 'not-for-yourself',
    });
  });

  it('is nothing for somebody who is not there', async () => {
    await expect(grant(randomUUID(), { role: 'trainer', scope: domain, endsAt: null })).rejects.toMatchObject(
      { code: 'not-found' },
    );
    await expect(people.get(ListGrants).execute(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
