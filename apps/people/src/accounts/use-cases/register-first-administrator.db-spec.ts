import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { CreateFirstAdministratorLink } from './create-first-administrator-link.js';
import { RegisterFirstAdministrator } from './register-first-administrator.js';

describe('the first administrator', () => {
  let people: ServiceUnderTest;
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterEach(() => people.close());

  const link = () => people.get(CreateFirstAdministratorLink).execute();
  const register = (token: string, email = 'first@example.org') =>
    people
      .get(RegisterFirstAdministrator)
      .execute({ token, displayName: 'First', email, password: 'twelve chars', language: 'nl' });

  it('comes in with the link, which then works no more', async () => {
    const { token } = await link();
    const id = await register(token);
    expect(await people.published('zwerm.people.person.roles-changed.v1')).toEqual([
      { personId: id, roles: ['employee', 'administrator'] },
    ]);
    await expect(register(token, 'second@example.org')).rejects.toMatchObject({
      code: 'link-used',
      kind: 'gone',
    });
    await expect(link()).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('is one person, however many use the link at once', async () => {
    const { token } = await link();
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => register(token, `person${n}@example.org`)),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    expect(await people.database.query('select 1 from person')).toHaveLength(1);
  });

  it('cannot use a made-up link, one that a newer link replaced, or one of yesterday', async () => {
    await expect(register('made-up')).rejects.toMatchObject({ code: 'link-used' });
    const { token: older } = await link();
    await stopDatabaseClock(people.database, 'people', '2030-01-01T12:00:00Z');
    const { token, expiresAt } = await link();
    expect(expiresAt).toBe('2030-01-02T12:00:00.000Z');
    await expect(register(older)).rejects.toMatchObject({ code: 'link-used' });
    await stopDatabaseClock(people.database, 'people', '2030-01-02T12:00:00Z');
    await expect(register(token)).rejects.toMatchObject({ code: 'link-used' });
    await stopDatabaseClock(people.database, 'people', '2030-01-02T11:59:59Z');
    await register(token);
  });

  it('leaves only the hash of the token behind', async () => {
    const { token } = await link();
    const rows = await people.database.query('select token_hash from first_administrator_link');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows).toHaveLength(1);
  });
});
