import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { ChangeOwnPassword } from './change-own-password.js';

describe('ChangeOwnPassword', () => {
  let people: ServiceUnderTest;
  const password = 'a new and long password';
  const register = (name: string) =>
    people.get(RegisterPerson).execute('operator', {
      displayName: name,
      email: `${name}@example.org`,
      kind: 'employee',
      language: 'nl',
      password: 'the former password',
    });
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const change = (personId: string, current: string): Promise<string> =>
    people
      .get(ChangeOwnPassword)
      .execute({ personId, current, password })
      .then(
        () => 'changed',
        (error: unknown) => (error as { code: string }).code,
      );

  it('changes it for who knows the current one', async () => {
    expect(await change(await register('noor'), 'the former password')).toBe('changed');
    await expect(
      people.get(VerifyCredentials).execute({ email: 'noor@example.org', password, source: 'x' }),
    ).resolves.toBeDefined();
  });

  it('refuses who does not, and stops guesses after ten', async () => {
    const personId = await register('sam');
    const codes: string[] = [];
    for (let attempt = 0; attempt < 11; attempt++) codes.push(await change(personId, `guess ${attempt}`));
    expect(codes).toEqual([...Array(10).fill('wrong-password'), 'sign-in-throttled']);
    expect(await change(personId, 'the former password')).toBe('sign-in-throttled');
  });
});
