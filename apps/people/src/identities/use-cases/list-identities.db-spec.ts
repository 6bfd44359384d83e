import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { LinkIdentity } from './link-identity.js';
import { ListIdentities } from './list-identities.js';

describe('ListIdentities', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());
  const register = (name: string): Promise<string> =>
    people.get(RegisterPerson).execute('operator', {
      displayName: name,
      email: `${name}@example.org`,
      kind: 'employee',
      language: 'nl',
    });

  it('shows a person their own identities, without what the provider calls them', async () => {
    const [noor, sam] = [await register('noor'), await register('sam')];
    const issuer = 'https://idp.example';
    await people.get(LinkIdentity).execute(noor, { issuer, subject: 'n' });
    expect(await people.get(ListIdentities).execute(noor)).toEqual([
      { id: expect.any(String), issuer, linkedAt: expect.any(String), isLastWayIn: true },
    ]);
    expect(await people.get(ListIdentities).execute(sam)).toEqual([]);
  });
});
