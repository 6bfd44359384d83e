import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { LinkIdentity } from './link-identity.js';

describe('LinkIdentity', () => {
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
  const link = (personId: string, subject: string): Promise<string> =>
    people
      .get(LinkIdentity)
      .execute(personId, { issuer: 'https://idp.example', subject })
      .then(
        () => 'linked',
        (error: unknown) => (error as { code: string }).code,
      );

  it('links an identity to one person, and never to a second', async () => {
    const [noor, sam] = [await register('noor'), await register('sam')];
    expect(await link(noor, 'n-1')).toBe('linked');
    expect(await link(noor, 'n-1')).toBe('linked');
    expect(await link(sam, 'n-1')).toBe('identity-taken');
    const rows = await people.database.query('select person_id from identity');
    expect(rows).toEqual([{ person_id: noor }]);
  });

  it('gives it to one of two who link it at once', async () => {
    const all = [await register('a'), await register('b')];
    const outcomes = await Promise.all(all.map((personId) => link(personId, 'race')));
    expect(outcomes.toSorted((a, b) => a.localeCompare(b))).toEqual(['identity-taken', 'linked']);
  });
});
