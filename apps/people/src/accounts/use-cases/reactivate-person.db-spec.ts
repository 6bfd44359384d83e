import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { VerifyCredentials } from '../../credentials/use-cases/verify-credentials.js';
import { peopleDefinition } from '../../people.definition.js';
import { DeactivatePerson } from './deactivate-person.js';
import { ReactivatePerson } from './reactivate-person.js';
import { RegisterPerson } from './register-person.js';

describe('ReactivatePerson', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());
  const password = 'x'.repeat(12);
  const leaver = async (...roles: ('administrator' | 'leadership')[]) => {
    const email = `${randomUUID()}@example.org`;
    const id = await people.get(RegisterPerson).execute('operator', {
      displayName: 'P',
      email,
      kind: 'employee',
      language: 'en',
      roles,
      password,
    });
    await people.get(DeactivatePerson).execute('operator', id);
    return { id, email };
  };
  const reactivate = (by: Parameters<ReactivatePerson['execute']>[0], id: string) =>
    people.get(ReactivatePerson).execute(by, id);

  it('opens the door again with one fact, however often it is asked, and with the roles of before', async () => {
    const { id, email } = await leaver('leadership');
    await reactivate(aPrincipal('user-manager'), id);
    await reactivate(aPrincipal('user-manager'), id);
    expect(await people.published('zwerm.people.person.reactivated.v1')).toEqual([{ personId: id }]);
    expect(await people.get(VerifyCredentials).execute({ email, password, source: 's' })).toMatchObject({
      roles: ['employee', 'leadership'],
      active: true,
      version: 4,
    });
  });

  it('forgets a last day that has passed, and keeps one to come', async () => {
    const [past, coming] = [await leaver(), await leaver()];
    const lastDay = (id: string, day: string) =>
      people.database.query('update person set ends_on = $2 where id = $1', [id, day]);
    await lastDay(past.id, '2020-01-01');
    await lastDay(coming.id, '2999-01-01');
    for (const { id } of [past, coming]) await reactivate('operator', id);
    const rows = await people.database.query(
      'select ends_on::text from person where id = any($1) order by ends_on',
      [[past.id, coming.id]],
    );
    expect(rows.map((row) => row['ends_on'])).toEqual(['2999-01-01', null]);
  });

  it('leaves administrators to the operator, and the erased gone', async () => {
    await people.get(RegisterPerson).execute('operator', {
      displayName: 'Stays',
      kind: 'employee',
      language: 'en',
      roles: ['administrator'],
    });
    const { id } = await leaver('administrator');
    await expect(reactivate(aPrincipal('user-manager'), id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reactivate(aPrincipal('administrator'), id)).rejects.toMatchObject({
      code: 'approval-needed',
    });
    await reactivate('operator', id);
    const { id: erased } = await leaver();
    await people.database.query('update person set erased_at = now() where id = $1', [erased]);
    await expect(reactivate('operator', erased)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reactivate('operator', randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });
});
