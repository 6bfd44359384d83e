import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { BeginSecondFactor } from './begin-second-factor.js';

describe('BeginSecondFactor', () => {
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

  it('gives a secret as text, address and picture', async () => {
    const { secret, uri, qrSvg } = await people.get(BeginSecondFactor).execute(personId);
    expect(uri).toContain(`secret=${secret}`);
    expect(uri).toMatch(/^otpauth:\/\/totp\/Zwerm/);
    expect(qrSvg).toMatch(/^<svg/);
  });

  it('keeps the secret sealed, and gives another one when asked again', async () => {
    const first = await people.get(BeginSecondFactor).execute(personId);
    const second = await people.get(BeginSecondFactor).execute(personId);
    expect(second.secret).not.toBe(first.secret);
    const [row] = await people.database.query<{ sealed_secret: Buffer }>(
      'select sealed_secret from second_factor',
    );
    expect(row?.sealed_secret.toString('latin1')).not.toContain(second.secret);
  });
});
