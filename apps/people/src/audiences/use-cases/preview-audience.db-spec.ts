import { randomUUID } from 'node:crypto';
import { everyEmployee, type Audience } from '@zwerm/domain/audience';
import type { PersonKind } from '@zwerm/domain/role';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { AddGroupMembers } from '../../groups/use-cases/add-group-members.js';
import { CreateGroup } from '../../groups/use-cases/create-group.js';
import { peopleDefinition } from '../../people.definition.js';
import { PreviewAudience } from './preview-audience.js';

jest.setTimeout(60_000);

describe('the reach of an audience', () => {
  let people: ServiceUnderTest;
  const leader = aPrincipal('employee', 'leadership');
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const register = async (count: number, kind: PersonKind): Promise<string[]> => {
    const crowd = Array.from({ length: count }, (_, n) => ({ id: randomUUID(), displayName: `P${n}` }));
    await people.get(RegisterPeople).execute(crowd.map((person) => ({ ...person, kind, language: 'nl' })));
    return crowd.map(({ id }) => id);
  };
  const groupOf = async (personIds: string[]): Promise<string> => {
    const id = await people.get(CreateGroup).execute({ name: `Group ${randomUUID()}` });
    await people.get(AddGroupMembers).execute(id, personIds);
    return id;
  };
  const reach = (audience: Partial<Audience>, as = leader) =>
    people.get(PreviewAudience).execute(as, { ...forGroups(), ...audience });

  it('counts each active person once, employees and externals apart', async () => {
    const employees = await register(6, 'employee');
    const partners = await register(3, 'partner');
    const left = employees.pop()!;
    await people.get(DeactivatePerson).execute(aPrincipal('employee', 'administrator'), left);
    const [mixed, overlapping] = [
      await groupOf([...employees.slice(0, 2), ...partners, left]),
      await groupOf(employees.slice(1)),
    ];
    expect(await reach(everyEmployee)).toEqual({ people: 5, externals: 0 });
    expect(await reach({ groupIds: [mixed] })).toEqual({ people: 5, externals: 3 });
    expect(await reach({ groupIds: [mixed, overlapping], personIds: [partners[0]!] })).toEqual({
      people: 8,
      externals: 3,
    });
    expect(await reach({ everyone: true, groupIds: [mixed] })).toEqual({ people: 8, externals: 3 });
    expect(await reach({ personIds: [left, randomUUID()] })).toEqual({ people: 0, externals: 0 });
    expect(await reach({})).toEqual({ people: 0, externals: 0 });
  });

  it('says nothing of a group that the asker may not know of', async () => {
    const members = await register(4, 'employee');
    const id = await groupOf(members);
    await people.database.query("update groups set visibility = 'members' where id = $1", [id]);
    expect(await reach({ groupIds: [id] })).toEqual({ people: 0, externals: 0 });
    const member = { ...leader, personId: members[0]! };
    for (const who of [member, aPrincipal('employee', 'programme-manager')])
      expect(await reach({ groupIds: [id] }, who)).toEqual({ people: 4, externals: 0 });
  });

  it('is there within two seconds for 50,000 people', async () => {
    await people.database.query(
      `insert into person (id, display_name, kind, language, roles, version)
       select gen_random_uuid(), 'P', 'employee', 'nl', array['employee'], 1 from generate_series(1, 50000)`,
    );
    const id = await groupOf([]);
    await people.database.query(
      `insert into group_member (group_id, person_id, since_version)
       select $1, id, 1 from person where display_name = 'P'`,
      [id],
    );
    const startedMs = performance.now();
    expect((await reach({ everyone: true, groupIds: [id] })).people).toBeGreaterThanOrEqual(50_000);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
