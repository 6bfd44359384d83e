import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { generate } from 'otplib';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { BeginSecondFactor } from './begin-second-factor.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ReadSecondFactor } from './read-second-factor.js';

describe('ConfirmSecondFactor', () => {
  let people: ServiceUnderTest;
  const password = 'a long enough password';
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const register = (name: string) =>
    people.get(RegisterPerson).execute('operator', {
      displayName: name,
      email: `${name}@example.org`,
      kind: 'employee',
      language: 'nl',
      password,
    });
  const codeOf = (error: unknown): string => (error as { code: string }).code;
  const signIn = (name: string, code?: string): Promise<string> =>
    people
      .get(VerifyCredentials)
      .execute({ email: `${name}@example.org`, password, code, source: 'office' })
      .then(({ hasSecondFactor }) => (hasSecondFactor ? 'in, twice proved' : 'in'), codeOf);
  /** A code that is not of a time step which has been used. */
  const later = async (secret: string): Promise<string> =>
    generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });

  it('makes signing in need a code from then on', async () => {
    const personId = await register('noor');
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    expect(await signIn('noor')).toBe('in');
    const codes = await people.get(ConfirmSecondFactor).execute(personId, await generate({ secret }));
    expect(codes).toHaveLength(10);
    expect(await people.published(personCredentialsChanged.subject)).toContainEqual({
      personId,
      what: 'second-factor',
    });
    expect(await signIn('noor')).toBe('code-needed');
    expect(await signIn('noor', '000000')).toBe('wrong-code');
    const code = await later(secret);
    expect(await signIn('noor', code)).toBe('in, twice proved');
    expect(await signIn('noor', code)).toBe('wrong-code');
  });

  it('lets a recovery code in once, however it is typed', async () => {
    const personId = await register('sam');
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    const [first = ''] = await people.get(ConfirmSecondFactor).execute(personId, await generate({ secret }));
    expect(await signIn('sam', first.toLowerCase().replaceAll('-', ' '))).toBe('in, twice proved');
    expect(await signIn('sam', first)).toBe('wrong-code');
    expect(await people.get(ReadSecondFactor).execute(personId)).toEqual({
      isOn: true,
      recoveryCodesLeft: 9,
    });
  });

  it('counts wrong codes as failed attempts', async () => {
    const personId = await register('eva');
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    await people.get(ConfirmSecondFactor).execute(personId, await generate({ secret }));
    const codes: string[] = [];
    for (let attempt = 0; attempt < 11; attempt++) codes.push(await signIn('eva', '123456'));
    expect(codes).toEqual([...Array(10).fill('wrong-code'), 'sign-in-throttled']);
  });

  it('refuses a wrong code, a second confirmation, and one without a beginning', async () => {
    const confirm = (personId: string, code: string): Promise<string> =>
      people
        .get(ConfirmSecondFactor)
        .execute(personId, code)
        .then(() => 'confirmed', codeOf);
    const personId = await register('ben');
    expect(await confirm(personId, '123456')).toBe('no-second-factor');
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    expect(await confirm(personId, 'abcdef')).toBe('invalid-input');
    expect(await confirm(personId, await generate({ secret }))).toBe('confirmed');
    expect(await confirm(personId, await later(secret))).toBe('second-factor-exists');
  });
});
