import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { ChangeRoles } from './change-roles.js';
import { DeactivatePerson } from './deactivate-person.js';
import { RegisterPerson } from './register-person.js';

const subject = 'zwerm.people.person.roles-changed.v1';

describe('ChangeRoles', () => {
  let people: ServiceUnderTest;
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterEach(() => people.close());

  const register = (...roles: ('administrator' | 'auditor')[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });

  it('gives exactly these roles besides the one of the kind, and says so once', async () => {
    const id = await register();
    expect(await people.get(ChangeRoles).execute(id, ['auditor'])).toEqual(['employee', 'auditor']);
    await people.get(ChangeRoles).execute(id, ['auditor', 'employee']);
    await people.get(ChangeRoles).execute(id, []);
    expect(await people.published(subject, 2)).toEqual([
      { personId: id, roles: ['employee', 'auditor'] },
      { personId: id, roles: ['employee'] },
    ]);
  });

  it('keeps the last administrator, also when both of two are removed at once', async () => {
    const administrators = [await register('administrator'), await register('administrator')];
    const answers = await Promise.allSettled([
      people.get(ChangeRoles).execute(administrators[0]!, []),
      people.get(DeactivatePerson).execute('operator', administrators[1]!),
    ]);
    const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(refusals).toEqual(['last-administrator']);
    const left = await people.database.query(
      "select id from person where 'administrator' = any(roles) and active",
    );
    expect(left).toHaveLength(1);
  });

  it('knows nobody under an unknown id or a closed account', async () => {
    await expect(people.get(ChangeRoles).execute(randomUUID(), [])).rejects.toMatchObject({
      code: 'not-found',
    });
    const id = await register();
    await people.get(DeactivatePerson).execute('operator', id);
    await expect(people.get(ChangeRoles).execute(id, ['auditor'])).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
