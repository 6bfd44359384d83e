import { createHash } from 'node:crypto';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { SetPassword } from './set-password.js';

describe('SetPassword', () => {
  let people: ServiceUnderTest;
  let personId: string;
  const email = 'noor@example.org';
  const password = 'a new and long password';
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const person = { displayName: 'Noor', email, kind: 'employee', language: 'nl' } as const;
    personId = await people
      .get(RegisterPerson)
      .execute('operator', { ...person, password: 'the former password' });
  });
  afterAll(() => people.close());
  beforeEach(() => people.database.query('delete from password_link'));

  const link = (token: string, life = '30 minutes') =>
    people.database.query(
      `insert into password_link (token_hash, person_id, expires_at) values ($1, $2, now() + $3::interval)`,
      [createHash('sha256').update(token).digest(), personId, life],
    );
  const set = (token: string): Promise<string> =>
    people
      .get(SetPassword)
      .execute({ token, password })
      .then(
        () => 'set',
        (error: unknown) => (error as { code: string }).code,
      );

  it('lets somebody sign in with the new password, and says that credentials changed', async () => {
    await link('right');
    expect(await set('right')).toBe('set');
    const verify = people.get(VerifyCredentials);
    await expect(verify.execute({ email, password, source: 'x' })).resolves.toMatchObject({ personId });
    await expect(verify.execute({ email, password: 'the former password', source: 'x' })).rejects.toThrow();
    expect(await people.published(personCredentialsChanged.subject)).toEqual([
      { personId, what: 'password' },
    ]);
  });

  it('lets its owner in although others guessed until nobody was let in (A79)', async () => {
    await people.database.query(
      `insert into sign_in_attempt (account_hash, source)
       select sha256('noor@example.org'), 'place ' || n from generate_series(1, 100) n`,
    );
    const verify = people.get(VerifyCredentials);
    const signIn = () => verify.execute({ email, password, source: 'a new place' });
    await expect(signIn()).rejects.toMatchObject({ code: 'sign-in-throttled' });
    await link('proof');
    expect(await set('proof')).toBe('set');
    await expect(signIn()).resolves.toMatchObject({ personId });
  });

  it('works once, also when used twice at the same moment', async () => {
    await link('once');
    const outcomes = await Promise.all([set('once'), set('once'), set('once')]);
    expect(outcomes.sort()).toEqual(['link-used', 'link-used', 'set']);
    expect(await set('once')).toBe('link-used');
  });

  it('makes every other link of the person useless', async () => {
    await link('first');
    await link('second');
    await set('second');
    expect(await set('first')).toBe('link-used');
  });

  it('refuses a link that has expired or never was', async () => {
    await link('late', '-1 second');
    expect([await set('late'), await set('never')]).toEqual(['link-used', 'link-used']);
  });

  it('refuses a link of somebody who left, instead of saying that it did what it did not', async () => {
    await link('left');
    await people.database.query('update person set active = false where id = $1', [personId]);
    expect(await set('left')).toBe('link-used');
    await people.database.query('update person set active = true where id = $1', [personId]);
    expect(await set('left')).toBe('set');
  });
});
