import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { LinkIdentity } from './link-identity.js';
import { ListIdentities } from './list-identities.js';
import { UnlinkIdentity } from './unlink-identity.js';

describe('UnlinkIdentity', () => {
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

  it('takes away one’s own, and is there for nobody else (A37)', async () => {
    const [noor, sam] = [await register('noor'), await register('sam')];
    await people.get(LinkIdentity).execute(noor, { issuer: 'https://idp.example', subject: 'n' });
    const [identity] = await people.get(ListIdentities).execute(noor);
    const id = identity?.id ?? '';
    await expect(people.get(UnlinkIdentity).execute(sam, id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await people.get(ListIdentities).execute(noor)).toHaveLength(1);
    await people.get(UnlinkIdentity).execute(noor, id);
    expect(await people.get(ListIdentities).execute(noor)).toEqual([]);
  });
});
