import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { DeactivatePerson } from './deactivate-person.js';
import { RegisterPerson } from './register-person.js';

describe('DeactivatePerson', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());
  const register = (email: string, ...roles: 'administrator'[]) =>
    people.get(RegisterPerson).execute('operator', {
      displayName: 'P',
      email,
      kind: 'employee',
      language: 'en',
      roles,
      password: 'x'.repeat(12),
    });

  it('closes the door with one fact, however often it is asked', async () => {
    const id = await register('leaver@example.org');
    await people.get(DeactivatePerson).execute(aPrincipal('user-manager'), id);
    await people.get(DeactivatePerson).execute(aPrincipal('user-manager'), id);
    expect(await people.published('zwerm.people.person.deactivated.v1')).toEqual([{ personId: id }]);
    await expect(
      people
        .get(VerifyCredentials)
        .execute({ email: 'leaver@example.org', password: 'x'.repeat(12), source: 's' }),
    ).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('leaves administrators to the operator, and to administrators once two took the role away', async () => {
    const id = await register('one@example.org', 'administrator');
    await register('two@example.org', 'administrator');
    await expect(people.get(DeactivatePerson).execute(aPrincipal('user-manager'), id)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(people.get(DeactivatePerson).execute(aPrincipal('administrator'), id)).rejects.toMatchObject(
      { code: 'approval-needed' },
    );
    await people.get(DeactivatePerson).execute('operator', id);
  });
});
