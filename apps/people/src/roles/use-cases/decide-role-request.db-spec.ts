import { randomUUID } from 'node:crypto';
import type { Role } from '@zwerm/domain/role';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { ChangeRoles } from './change-roles.js';
import { DecideRoleRequest } from './decide-role-request.js';
import { ListRoleRequests } from './list-role-requests.js';

describe('DecideRoleRequest', () => {
  let people: ServiceUnderTest;
  let [ann, bob, cas] = ['', '', ''];
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    [ann, bob, cas] = [await register('administrator'), await register('administrator'), await register()];
  });
  afterEach(() => people.close());

  const register = (...roles: Role[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });
  const as = (personId: string) => ({ ...aPrincipal('administrator'), personId });
  const ask = async (personId: string, roles: Role[]): Promise<string> =>
    (await people.get(ChangeRoles).execute(as(ann), personId, roles)).requested[0]!.id;
  const decide = (by: string, id: string, decision: 'approved' | 'rejected' = 'approved') =>
    people.get(DecideRoleRequest).execute(as(by), id, decision);
  const rolesOf = async (id: string) =>
    (await people.database.query<{ roles: Role[] }>(`select roles from person where id = '${id}'`))[0]?.roles;
  const newest = async () => (await people.get(ListRoleRequests).execute())[0];

  it('gives the role once a second administrator approves', async () => {
    const id = await ask(cas, ['leadership']);
    expect(await newest()).toMatchObject({ id, decision: null });
    await decide(bob, id);
    expect(await rolesOf(cas)).toEqual(['employee', 'leadership']);
    expect(await newest()).toMatchObject({ decision: 'approved', decidedBy: bob });
    await expect(decide(bob, id)).rejects.toMatchObject({ code: 'request-over' });
  });

  it('is not for whoever asked', async () => {
    const id = await ask(cas, ['auditor']);
    await expect(decide(ann, id)).rejects.toMatchObject({ code: 'not-your-own-request' });
    await decide(ann, id, 'rejected');
    expect(await rolesOf(cas)).toEqual(['employee']);
  });

  it('is not for whoever would gain, but for whoever would lose', async () => {
    const toGain = await ask(bob, ['administrator', 'leadership']);
    await expect(decide(bob, toGain)).rejects.toMatchObject({ code: 'not-your-own-request' });
    const toLose = await ask(bob, []);
    await decide(bob, toLose);
    expect(await rolesOf(bob)).toEqual(['employee']);
  });

  it('asks the right of whoever asked again: they may have lost it meanwhile', async () => {
    const id = await ask(cas, ['leadership']);
    await register('administrator');
    await people.get(ChangeRoles).execute('operator', ann, []);
    await expect(decide(bob, id)).rejects.toMatchObject({ code: 'request-over' });
    expect(await rolesOf(cas)).toEqual(['employee']);
  });

  it('is too late after a week; then the same can be asked again', async () => {
    const id = await ask(cas, ['leadership']);
    await people.database.query("update role_request set expires_at = database_now() - interval '1 second'");
    await expect(decide(bob, id)).rejects.toMatchObject({ code: 'request-over' });
    expect(await newest()).toMatchObject({ id, decision: 'expired' });
    await decide(bob, await ask(cas, ['leadership']));
    expect(await rolesOf(cas)).toEqual(['employee', 'leadership']);
  });

  it('knows no other requests', async () => {
    await expect(decide(bob, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
