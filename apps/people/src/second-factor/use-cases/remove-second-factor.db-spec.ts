import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { generate } from 'otplib';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { BeginSecondFactor } from './begin-second-factor.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ReadSecondFactor } from './read-second-factor.js';
import { RemoveSecondFactor } from './remove-second-factor.js';

describe('RemoveSecondFactor', () => {
  let people: ServiceUnderTest;
  let personId: string;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const person = {
      displayName: 'Noor',
      email: 'noor@example.org',
      kind: 'employee',
      language: 'nl',
    } as const;
    personId = await people.get(RegisterPerson).execute('operator', person);
  });
  afterAll(() => people.close());

  const remove = (code: string): Promise<string> =>
    people
      .get(RemoveSecondFactor)
      .execute(personId, code)
      .then(
        () => 'removed',
        (error: unknown) => (error as { code: string }).code,
      );

  it('needs a code, and takes the recovery codes along', async () => {
    expect(await remove('123456')).toBe('no-second-factor');
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    const [recovery = ''] = await people
      .get(ConfirmSecondFactor)
      .execute(personId, await generate({ secret }));
    expect(await remove('123456')).toBe('invalid-input');
    expect(await remove(recovery)).toBe('removed');
    expect(await people.get(ReadSecondFactor).execute(personId)).toEqual({
      isOn: false,
      recoveryCodesLeft: 0,
    });
    expect(await people.database.query('select 1 from recovery_code')).toEqual([]);
  });
});
