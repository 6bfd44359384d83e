import { randomUUID } from 'node:crypto';
import type { Role } from '@zwerm/domain/role';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { ChangeRoles } from './change-roles.js';

const subject = 'zwerm.people.person.roles-changed.v1';

describe('ChangeRoles', () => {
  let people: ServiceUnderTest;
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterEach(() => people.close());

  const register = (...roles: Role[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });
  const change = (by: string, personId: string, roles: Role[]) =>
    people
      .get(ChangeRoles)
      .execute(
        by === 'operator' ? by : { ...aPrincipal('administrator'), personId: by },
        personId,
        roles,
        'why',
      );
  const rolesOf = async (id: string) =>
    (await people.database.query<{ roles: Role[] }>(`select roles from person where id = '${id}'`))[0]?.roles;

  it('gives exactly these roles besides the one of the kind, and says so once', async () => {
    const id = await register();
    expect(await change('operator', id, ['auditor'])).toEqual({
      roles: ['employee', 'auditor'],
      requested: [],
    });
    await change('operator', id, ['auditor', 'employee']);
    await change('operator', id, []);
    expect(await people.published(subject, 2)).toEqual([
      { personId: id, roles: ['employee', 'auditor'], grants: [], actsFor: [] },
      { personId: id, roles: ['employee'], grants: [], actsFor: [] },
    ]);
  });

  it('keeps the last administrator, also when both of two are removed at once (A49)', async () => {
    const administrators = [await register('administrator'), await register('administrator')];
    const answers = await Promise.allSettled([
      change('operator', administrators[0]!, []),
      people.get(DeactivatePerson).execute('operator', administrators[1]!),
    ]);
    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(refusals).toEqual(['last-administrator']);
    const left = await people.database.query(
      "select id from person where 'administrator' = any(roles) and active",
    );
    expect(left).toHaveLength(1);
  });

  it('only asks for the gravest changes, and does the others at once', async () => {
    const [ann, bob, cas] = [
      await register('administrator'),
      await register('administrator'),
      await register(),
    ];
    const { roles, requested } = await change(ann, cas, ['leadership', 'trainer']);
    expect(roles).toEqual(['employee', 'trainer']);
    expect(requested).toMatchObject([
      { personId: cas, action: 'give', role: 'leadership', requestedBy: ann },
    ]);
    expect(await rolesOf(cas)).toEqual(['employee', 'trainer']);
    expect((await change(ann, bob, [])).requested).toMatchObject([{ action: 'take', role: 'administrator' }]);
    expect(await rolesOf(bob)).toContain('administrator');
    await expect(change(ann, cas, ['leadership', 'trainer'])).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  it('lets the only administrator appoint the second one, and give nothing else that is grave', async () => {
    const [ann, bob] = [await register('administrator'), await register()];
    await expect(change(ann, bob, ['leadership'])).rejects.toMatchObject({
      code: 'second-administrator-needed',
    });
    expect(await change(ann, bob, ['administrator'])).toMatchObject({ roles: ['employee', 'administrator'] });
  });

  it('gives nobody a grave role by their own hand, alone or not (A49)', async () => {
    const ann = await register('administrator');
    const grab = () => change(ann, ann, ['administrator', 'leadership']);
    await expect(grab()).rejects.toMatchObject({ code: 'not-for-yourself' });
    await register('administrator');
    await expect(grab()).rejects.toMatchObject({ code: 'not-for-yourself' });
    expect(await rolesOf(ann)).toEqual(['employee', 'administrator']);
  });

  it('writes down who changed what and why', async () => {
    const [ann, cas] = [await register('administrator'), await register()];
    await change(ann, cas, ['trainer']);
    expect(
      await people.database.query('select actor_id, subject_id, act, facts, reason from access_log'),
    ).toEqual([
      {
        actor_id: ann,
        subject_id: cas,
        act: 'roles-changed',
        facts: { changes: [{ action: 'give', role: 'trainer' }], roles: ['employee', 'trainer'] },
        reason: 'why',
      },
    ]);
  });

  it('knows nobody under an unknown id or a closed account', async () => {
    await expect(change('operator', randomUUID(), [])).rejects.toMatchObject({ code: 'not-found' });
    const id = await register();
    await people.get(DeactivatePerson).execute('operator', id);
    await expect(change('operator', id, ['auditor'])).rejects.toMatchObject({ code: 'not-found' });
  });
});
