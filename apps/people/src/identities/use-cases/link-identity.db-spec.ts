import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
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

  it('tells the person by mail in their language, once, and ends their sessions', async () => {
    const kim = await register('kim');
    await link(kim, 'k');
    await link(kim, 'k');
    const mails = await people.database.query(
      `select kind, content ->> 'subject' as subject, content #>> '{link,path}' as path from mail where person_id = $1`,
      [kim],
    );
    const subject = 'Er is een inlogaccount aan je account gekoppeld';
    expect(mails).toEqual([{ kind: 'identity-linked', subject, path: '/settings/security' }]);
    const facts = (await people.published(personCredentialsChanged.subject)) as { personId: string }[];
    expect(facts.filter(({ personId }) => personId === kim)).toEqual([{ personId: kim, what: 'identity' }]);
  });

  it('gives what a next session needs', async () => {
    const ans = await register('ans');
    const facts = await people
      .get(LinkIdentity)
      .execute(ans, { issuer: 'https://idp.example', subject: 'ans' });
    expect(facts).toMatchObject({ personId: ans, roles: ['employee'], active: true });
  });
});
