import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { LinkIdentity } from './link-identity.js';
import { ResolveIdentity } from './resolve-identity.js';

describe('ResolveIdentity', () => {
  let people: ServiceUnderTest;
  const issuer = 'https://idp.example';
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
  const resolve = (subject: string, directoryId?: string): Promise<string> =>
    people
      .get(ResolveIdentity)
      .execute({ issuer, subject }, directoryId)
      .then(
        ({ personId }) => personId,
        (error: unknown) => (error as { code: string }).code,
      );
  const provisioned = async (name: string, source: string, externalId: string): Promise<string> => {
    const personId = await register(name);
    await people.database.query('update person set external_source = $2, external_id = $3 where id = $1', [
      personId,
      source,
      externalId,
    ]);
    return personId;
  };

  it('names the person by issuer and subject together, and nobody by half of it', async () => {
    const noor = await register('noor');
    await people.get(LinkIdentity).execute(noor, { issuer, subject: 'n-1' });
    await people.get(LinkIdentity).execute(noor, { issuer: 'https://other.example', subject: 'n-2' });
    expect(await resolve('n-1')).toBe(noor);
    expect(await resolve('n-2')).toBe('not-found');
  });

  it('never takes an e-mail address for an identity', async () => {
    await register('mail');
    expect(await resolve('mail@example.org', 'mail@example.org')).toBe('not-found');
  });

  it('links whom SCIM brought under the same name, once', async () => {
    const sam = await provisioned('sam', 'scim', 'oid-sam');
    expect(await resolve('oid-sam')).toBe('not-found');
    expect(await resolve('oid-sam', 'oid-sam')).toBe(sam);
    expect(await resolve('oid-sam')).toBe(sam);
  });

  it('links nobody who came another way or is not active', async () => {
    await provisioned('csv', 'import', 'oid-csv');
    const gone = await provisioned('gone', 'scim', 'oid-gone');
    await people.database.query('update person set active = false where id = $1', [gone]);
    expect(await resolve('oid-csv', 'oid-csv')).toBe('not-found');
    expect(await resolve('oid-gone', 'oid-gone')).toBe('not-found');
  });

  it('lets nobody in who was deactivated after linking', async () => {
    const left = await register('left');
    await people.get(LinkIdentity).execute(left, { issuer, subject: 'left' });
    await people.database.query('update person set active = false where id = $1', [left]);
    expect(await resolve('left')).toBe('not-found');
  });
});
