import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { RegisterPerson } from './register-person.js';

describe('RegisterPerson', () => {
  let people: ServiceUnderTest;
  let number = 0;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());
  const newcomer = () => ({
    displayName: ' Noor Verhagen ',
    email: `Noor${++number}@Example.org`,
    kind: 'employee' as const,
    language: 'nl' as const,
  });

  it('lets the person sign in with the password, and stores only its hash', async () => {
    const person = newcomer();
    const id = await people
      .get(RegisterPerson)
      .execute('operator', { ...person, password: 'correct horse battery' });
    const facts = await people
      .get(VerifyCredentials)
      .execute({ email: person.email, password: 'correct horse battery', source: 'test' });
    expect(facts).toMatchObject({
      personId: id,
      roles: ['employee'],
      active: true,
      version: 1,
      memberships: [],
    });
    const [row] = await people.database.query(
      'select display_name, email, password_hash from person where id = $1',
      [id],
    );
    expect(row).toMatchObject({ display_name: 'Noor Verhagen', email: person.email.toLowerCase() });
    expect(row!['password_hash']).toMatch(/^\$argon2id\$/);
  });

  it('takes a ready hash, so that seeding hashes once', async () => {
    const id = await people
      .get(RegisterPerson)
      .execute('operator', { ...newcomer(), passwordHash: '$argon2id$ready' });
    expect(await people.database.query('select password_hash from person where id = $1', [id])).toEqual([
      { password_hash: '$argon2id$ready' },
    ]);
  });

  it('changes nothing when the id is known', async () => {
    const person = { ...newcomer(), id: randomUUID() };
    await people.get(RegisterPerson).execute('operator', person);
    await people.get(RegisterPerson).execute('operator', { ...person, displayName: 'Somebody Else' });
    expect(
      await people.database.query('select display_name, version from person where id = $1', [person.id]),
    ).toEqual([{ display_name: 'Noor Verhagen', version: 1 }]);
  });

  it('refuses roles from somebody who may not give them', async () => {
    const administrator = { ...newcomer(), roles: ['administrator'] as const };
    await expect(
      people.get(RegisterPerson).execute(aPrincipal('user-manager'), administrator),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    await people.get(RegisterPerson).execute(aPrincipal('user-manager'), newcomer());
    await people.get(RegisterPerson).execute(aPrincipal('administrator'), administrator);
  });
});
