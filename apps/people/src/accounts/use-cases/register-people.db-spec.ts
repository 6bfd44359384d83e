import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { RegisterPeople } from './register-people.js';

const employee = (n: number) => ({
  id: randomUUID(),
  displayName: `Person ${n}`,
  email: `person${n}@example.org`,
  kind: 'employee' as const,
  language: 'nl' as const,
});

describe('RegisterPeople', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  it('registers 2,000 people in less than two seconds, each announced once', async () => {
    const crowd = Array.from({ length: 2_000 }, (_, n) => employee(n));
    const startedMs = Date.now();
    expect(await people.get(RegisterPeople).execute(crowd)).toEqual({ registered: 2_000, known: 0 });
    expect(Date.now() - startedMs).toBeLessThan(2_000);
    await people.published('zwerm.people.person.registered.v1', 2_000);
    expect(await people.get(RegisterPeople).execute(crowd)).toEqual({ registered: 0, known: 2_000 });
    const [{ count }] = (await people.database.query('select count(*)::int from outbox')) as [
      { count: number },
    ];
    expect(count).toBe(2_000);
  });

  it('announces roles beyond those of the kind as a second fact', async () => {
    const leader = { ...employee(5_000), roles: ['leadership'] as const };
    await people.get(RegisterPeople).execute([leader]);
    const facts = await people.published('zwerm.people.person.roles-changed.v1');
    expect(facts).toEqual([{ personId: leader.id, roles: ['employee', 'leadership'] }]);
    expect(
      await people.database.query('select version, roles from person where id = $1', [leader.id]),
    ).toEqual([{ version: 2, roles: ['employee', 'leadership'] }]);
  });

  it('registers nobody of a list in which an address is taken, in whatever case', async () => {
    const first = { ...employee(6_000), email: 'Taken@Example.org' };
    await people.get(RegisterPeople).execute([first]);
    const other = employee(6_001);
    await expect(
      people.get(RegisterPeople).execute([other, { ...employee(6_002), email: 'taken@example.ORG' }]),
    ).rejects.toMatchObject({ code: 'email-taken' });
    expect(await people.database.query('select 1 from person where id = $1', [other.id])).toEqual([]);
  });

  it('takes people without an address, and refuses one external id under two person ids', async () => {
    const external = { source: 'polis:london', id: '7' };
    const participant = { ...employee(7_000), email: null, external };
    const second = { ...employee(7_001), email: null };
    await people.get(RegisterPeople).execute([participant, second]);
    await expect(
      people.get(RegisterPeople).execute([{ ...employee(7_002), email: null, external }]),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });
});
