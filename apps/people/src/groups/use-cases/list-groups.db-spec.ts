import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { peopleDefinition } from '../../people.definition.js';
import { AddGroupMembers } from './add-group-members.js';
import { CreateGroup } from './create-group.js';
import { ListGroupMembers } from './list-group-members.js';
import { ListGroups } from './list-groups.js';
import { ReadGroup } from './read-group.js';
import { RemoveGroup } from './remove-group.js';
import { ReviseGroup } from './revise-group.js';

describe('who may know of a group', () => {
  let people: ServiceUnderTest;
  let [colleague, member, partner, stranger]: Principal[] = [];
  let open: string;
  let closed: string;
  const keeper = aPrincipal('user-manager');

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    [colleague, member, partner, stranger] = [
      aPrincipal(),
      aPrincipal(),
      aPrincipal('partner'),
      aPrincipal('partner'),
    ];
    const kindOf = ({ roles }: Principal) => (roles.includes('partner') ? 'partner' : 'employee');
    await people.get(RegisterPeople).execute(
      [colleague, member, partner, stranger].map((principal) => ({
        id: principal.personId,
        displayName: 'P',
        kind: kindOf(principal),
        language: 'nl' as const,
      })),
    );
    open = await people.get(CreateGroup).execute({ name: 'Open' });
    closed = await people.get(CreateGroup).execute({ name: 'Reorganisation', visibility: 'members' });
    await people.get(AddGroupMembers).execute(open, [partner.personId]);
    await people.get(AddGroupMembers).execute(closed, [member.personId, partner.personId]);
  });
  afterAll(() => people.close());

  const names = async (by: Principal): Promise<string[]> =>
    (await people.get(ListGroups).execute(by, { limit: 10 })).items.map(({ name }) => name);

  it('is everybody for an open group, but partners and customers only when they are in it', async () => {
    expect(await names(colleague!)).toEqual(['Open']);
    expect(await names(partner!)).toEqual(['Open', 'Reorganisation']);
    expect(await names(stranger!)).toEqual([]);
  });

  it('is its members and who keeps groups for one that only members know of', async () => {
    expect(await names(member!)).toEqual(['Open', 'Reorganisation']);
    expect(await names(keeper)).toEqual(['Open', 'Reorganisation']);
    for (const by of [colleague!, stranger!])
      for (const read of [
        people.get(ReadGroup).execute(by, closed),
        people.get(ListGroupMembers).execute(by, closed, { limit: 10 }),
      ])
        await expect(read).rejects.toMatchObject({ code: 'not-found' });
    expect(await people.get(ReadGroup).execute(member!, closed)).toMatchObject({ name: 'Reorganisation' });
    expect((await people.get(ListGroups).execute(colleague!, { q: 'reorg', limit: 10 })).items).toEqual([]);
  });

  it('sees its active members alone, page by page', async () => {
    const everybody = await people.get(ListGroupMembers).execute(member!, closed, { limit: 10 });
    expect(everybody.items.map(({ id }) => id).sort()).toEqual([member!.personId, partner!.personId].sort());
    const first = await people.get(ListGroupMembers).execute(member!, closed, { limit: 1 });
    const second = await people
      .get(ListGroupMembers)
      .execute(member!, closed, { limit: 1, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(everybody.items);
    const group = await people.get(CreateGroup).execute({ name: 'Leavers' });
    await people.get(AddGroupMembers).execute(group, [stranger!.personId]);
    await people.get(DeactivatePerson).execute('operator', stranger!.personId);
    expect((await people.get(ListGroupMembers).execute(keeper, group, { limit: 10 })).items).toEqual([]);
    const listed = await people.get(ListGroups).execute(keeper, { q: 'leavers', limit: 1 });
    expect(listed.items).toMatchObject([{ memberCount: 0 }]);
  });

  it('learns the rule only when they keep groups', async () => {
    const group = await people.get(CreateGroup).execute({ name: 'Ruled', rule: { kinds: ['customer'] } });
    expect((await people.get(ReadGroup).execute(colleague!, group)).rule).toBeNull();
    expect((await people.get(ReadGroup).execute(keeper, group)).rule).toEqual({ kinds: ['customer'] });
  });

  it('hears a new name, purpose and owner, and nothing of a group that is gone', async () => {
    const revise = (version: number, changes: Parameters<ReviseGroup['execute']>[2]) =>
      people.get(ReviseGroup).execute(open, version, changes);
    await revise(2, { name: 'Open to all', purpose: 'To meet', ownerId: member!.personId });
    expect(await people.get(ReadGroup).execute(colleague!, open)).toMatchObject({
      name: 'Open to all',
      purpose: 'To meet',
      ownerId: member!.personId,
      version: 3,
    });
    await expect(revise(2, { name: 'X' })).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(revise(3, { name: 'reorganisation' })).rejects.toMatchObject({ code: 'name-taken' });
    await expect(revise(3, { ownerId: randomUUID() })).rejects.toMatchObject({ code: 'invalid-input' });
    await people.get(RemoveGroup).execute(open);
    await expect(people.get(RemoveGroup).execute(open)).rejects.toMatchObject({ code: 'not-found' });
    await expect(people.get(ReadGroup).execute(keeper, open)).rejects.toMatchObject({ code: 'not-found' });
    const facts = await people.database.query(
      "select split_part(subject, '.', 4) as fact, aggregate_version as version from outbox where aggregate_id = $1 order by 2",
      [open],
    );
    expect(facts.map((row) => `${row['version']} ${row['fact']}`)).toEqual([
      '1 created',
      '2 member-added',
      '4 member-removed',
      '5 removed',
    ]);
    await people.get(CreateGroup).execute({ name: 'Open to all' });
  });

  it('is asked of a directory’s groups where they come from', async () => {
    const group = randomUUID();
    await people.database.query(
      "insert into groups (id, name, kind, version) values ($1, 'From Entra', 'scim', 1)",
      [group],
    );
    const kept = { code: 'group-kept-elsewhere' };
    await expect(people.get(ReviseGroup).execute(group, 1, { name: 'Mine' })).rejects.toMatchObject(kept);
    await expect(people.get(RemoveGroup).execute(group)).rejects.toMatchObject(kept);
    await people.get(ReviseGroup).execute(group, 1, { name: 'From Entra', visibility: 'members' });
    await expect(people.get(AddGroupMembers).execute(group, [member!.personId])).rejects.toMatchObject({
      code: 'members-follow-rule',
    });
  });
});
