import { randomUUID } from 'node:crypto';
import type { Role } from '@zwerm/domain/role';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { BeginViewing } from './begin-viewing.js';
import { EndViewing } from './end-viewing.js';

describe('looking at the app as somebody else', () => {
  let people: ServiceUnderTest;
  let [viewer, person] = ['', ''];
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    [viewer, person] = [await register('administrator'), await register('leadership')];
  });
  afterEach(() => people.close());

  const register = (...roles: Role[]) =>
    people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', kind: 'employee', language: 'en', roles });
  const begin = (viewerId: string, personId: string) =>
    people.get(BeginViewing).execute({ viewerId, personId, reason: 'They asked what is wrong.' });
  const log = () =>
    people.database.query('select actor_id, subject_id, act, reason from access_log order by seq');

  it('is written down with its reason, and its end', async () => {
    await begin(viewer, person);
    await people.get(EndViewing).execute(viewer, person);
    const who = { actor_id: viewer, subject_id: person };
    expect(await log()).toEqual([
      { ...who, act: 'view-as-began', reason: 'They asked what is wrong.' },
      { ...who, act: 'view-as-ended', reason: '' },
    ]);
  });

  it('is for administrators, never as an administrator, and leaves no line when refused', async () => {
    const forbidden = expect.objectContaining({ code: 'forbidden' });
    await expect(begin(person, viewer)).rejects.toEqual(forbidden);
    await expect(begin(viewer, await register('administrator'))).rejects.toEqual(forbidden);
    await expect(begin(viewer, viewer)).rejects.toEqual(forbidden);
    await expect(begin(viewer, randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    await people.get(DeactivatePerson).execute('operator', person);
    await expect(begin(viewer, person)).rejects.toMatchObject({ code: 'not-found' });
    expect(await people.database.query("select 1 from access_log where act like 'view%'")).toEqual([]);
  });
});
