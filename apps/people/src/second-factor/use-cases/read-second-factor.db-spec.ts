import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { generate } from 'otplib';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { BeginSecondFactor } from './begin-second-factor.js';
import { ConfirmSecondFactor } from './confirm-second-factor.js';
import { ReadSecondFactor } from './read-second-factor.js';

describe('ReadSecondFactor', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  it('says that it is off until a code has confirmed it', async () => {
    const person = {
      displayName: 'Noor',
      email: 'noor@example.org',
      kind: 'employee',
      language: 'nl',
    } as const;
    const personId = await people.get(RegisterPerson).execute('operator', person);
    const read = people.get(ReadSecondFactor);
    expect(await read.execute(personId)).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    const { secret } = await people.get(BeginSecondFactor).execute(personId);
    expect(await read.execute(personId)).toEqual({ isOn: false, recoveryCodesLeft: 0 });
    await people.get(ConfirmSecondFactor).execute(personId, await generate({ secret }));
    expect(await read.execute(personId)).toEqual({ isOn: true, recoveryCodesLeft: 10 });
  });
});
