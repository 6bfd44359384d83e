import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
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
      password: 'a password that is long',
    });
  const linked = async (personId: string, subject: string): Promise<string> => {
    await people.get(LinkIdentity).execute(personId, { issuer: 'https://idp.example', subject });
    const [identity] = await people.get(ListIdentities).execute(personId);
    return identity?.id ?? '';
  };
  const unlink = (personId: string, id: string): Promise<string> =>
    people
      .get(UnlinkIdentity)
      .execute(personId, id)
      .then(
        () => 'unlinked',
        (error: unknown) => (error as { code: string }).code,
      );
  const withoutPassword = (personId: string) =>
    people.database.query('update person set password_hash = null where id = $1', [personId]);

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

  it('tells the person by mail, and ends their sessions', async () => {
    const kim = await register('kim');
    const id = await linked(kim, 'k');
    await unlink(kim, id);
    const mails = await people.database.query(
      'select kind, recipient from mail where person_id = $1 order by queued_at',
      [kim],
    );
    const recipient = 'kim@example.org';
    expect(mails).toEqual([
      { kind: 'identity-linked', recipient },
      { kind: 'identity-unlinked', recipient },
    ]);
    const facts = (await people.published(personCredentialsChanged.subject)) as { personId: string }[];
    expect(facts.filter(({ personId }) => personId === kim)).toEqual([
      { personId: kim, what: 'identity' },
      { personId: kim, what: 'identity' },
    ]);
  });

  it('leaves the last way to sign in', async () => {
    const ans = await register('ans');
    const [first, second] = [await linked(ans, 'a-1'), await linked(ans, 'a-2')];
    await withoutPassword(ans);
    expect(await unlink(ans, first)).toBe('unlinked');
    expect(await unlink(ans, second)).toBe('last-way-in');
    expect(await people.get(ListIdentities).execute(ans)).toMatchObject([{ id: second, isLastWayIn: true }]);
  });

  it('leaves one of two that are unlinked at once', async () => {
    const bo = await register('bo');
    const both = [await linked(bo, 'b-1'), await linked(bo, 'b-2')];
    await withoutPassword(bo);
    const outcomes = await Promise.all(both.map((id) => unlink(bo, id)));
    expect(outcomes.toSorted((a, b) => a.localeCompare(b))).toEqual(['last-way-in', 'unlinked']);
  });
});
