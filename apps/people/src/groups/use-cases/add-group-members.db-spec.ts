import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { FindPrincipal } from '../../credentials/use-cases/find-principal.js';
import { peopleDefinition } from '../../people.definition.js';
import { AddGroupMembers } from './add-group-members.js';
import { CreateGroup } from './create-group.js';
import { ListGroups } from './list-groups.js';
import { RemoveGroupMember } from './remove-group-member.js';

const added = 'zwerm.people.group.member-added.v1';

describe('groups', () => {
  let people: ServiceUnderTest;
  let ids: string[];
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const crowd = Array.from({ length: 50 }, (_, n) => ({ id: randomUUID(), displayName: `P${n}` }));
    ids = crowd.map((person) => person.id);
    await people
      .get(RegisterPeople)
      .execute(crowd.map((person) => ({ ...person, kind: 'employee', language: 'nl' })));
  });
  afterAll(() => people.close());
  const versions = async (groupId: string): Promise<number[]> =>
    (
      await people.database.query('select aggregate_version from outbox where aggregate_id = $1 order by 1', [
        groupId,
      ])
    ).map((row) => row['aggregate_version'] as number);

  it('add each member once, one version per fact, also from two requests at once', async () => {
    const groupId = await people.get(CreateGroup).execute({ name: 'Night shift' });
    const answers = await Promise.all([
      people.get(AddGroupMembers).execute(groupId, [...ids.slice(0, 30), ids[0]!]),
      people.get(AddGroupMembers).execute(groupId, ids.slice(20, 50)),
    ]);
    expect(answers[0] + answers[1]).toBe(50);
    expect(await people.published(added, 50)).toHaveLength(50);
    expect(await versions(groupId)).toEqual(Array.from({ length: 51 }, (_, n) => n + 1));
    const { items } = await people.get(ListGroups).execute(aPrincipal(), { limit: 10 });
    const [group] = items.filter(({ id }) => id === groupId);
    expect(group).toMatchObject({ memberCount: 50, version: 51 });
  });

  it('tell the gateway since which version a person is a member', async () => {
    const groupId = await people.get(CreateGroup).execute({ name: 'Line crew' });
    await people.get(AddGroupMembers).execute(groupId, [ids[7]!]);
    const { memberships } = await people.get(FindPrincipal).execute(ids[7]!);
    expect(memberships).toContainEqual({ groupId, version: 2 });
    await people.get(RemoveGroupMember).execute(groupId, ids[7]!);
    expect(await people.published('zwerm.people.group.member-removed.v1')).toEqual([
      { groupId, personId: ids[7] },
    ]);
    expect((await people.get(FindPrincipal).execute(ids[7]!)).memberships).not.toContainEqual({
      groupId,
      version: 2,
    });
    await expect(people.get(RemoveGroupMember).execute(groupId, ids[7]!)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await versions(groupId)).toEqual([1, 2, 3]);
  });

  it('refuse a stranger as member, with everyone of the same request', async () => {
    const groupId = await people.get(CreateGroup).execute({ name: 'Board' });
    await expect(people.get(AddGroupMembers).execute(groupId, [ids[1]!, randomUUID()])).rejects.toMatchObject(
      {
        code: 'invalid-input',
      },
    );
    await expect(people.get(AddGroupMembers).execute(randomUUID(), [ids[1]!])).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await versions(groupId)).toEqual([1]);
  });

  it('have one name each, whatever the case, and survive an import that runs twice', async () => {
    const id = randomUUID();
    await people.get(CreateGroup).execute({ id, name: 'Depots' });
    await people.get(CreateGroup).execute({ id, name: 'Depots' });
    expect(await versions(id)).toEqual([1]);
    await expect(people.get(CreateGroup).execute({ name: 'DEPOTS' })).rejects.toMatchObject({
      code: 'name-taken',
    });
  });
});
