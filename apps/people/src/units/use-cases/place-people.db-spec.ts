import { randomUUID } from 'node:crypto';
import { personPlaced } from '@zwerm/contracts/events/people-events';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { FindPrincipal } from '../../credentials/use-cases/find-principal.js';
import { AddGroupMembers } from '../../groups/use-cases/add-group-members.js';
import { peopleDefinition } from '../../people.definition.js';
import { CreateUnit } from './create-unit.js';
import { ListUnits } from './list-units.js';
import { PlacePeople } from './place-people.js';
import { RemoveUnit } from './remove-unit.js';
import { ReviseUnit } from './revise-unit.js';

jest.setTimeout(60_000);

describe('units', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const persons = async (count: number): Promise<string[]> => {
    const crowd = Array.from({ length: count }, () => ({ id: randomUUID(), displayName: 'P' }));
    await people
      .get(RegisterPeople)
      .execute(crowd.map((person) => ({ ...person, kind: 'employee', language: 'nl' })));
    return crowd.map(({ id }) => id);
  };
  const unit = (name: string, parentId: string | null = null): Promise<string> =>
    people.get(CreateUnit).execute({ name: `${name} ${randomUUID().slice(0, 8)}`, parentId });
  const place = (personIds: readonly string[], unitId: string | null): Promise<string[]> =>
    people.get(PlacePeople).execute(personIds.map((personId) => ({ personId, unitId })));
  const groupsOf = async (personId: string): Promise<string[]> =>
    (await people.get(FindPrincipal).execute(personId)).memberships.map(({ groupId }) => groupId).sort();
  const listed = async (unitId: string) =>
    (await people.get(ListUnits).execute()).find(({ id }) => id === unitId)!;
  const move = async (unitId: string, parentId: string | null): Promise<void> =>
    people.get(ReviseUnit).execute({ unitId, expectedVersion: (await listed(unitId)).version, parentId });
  const factsOf = async (groupId: string) =>
    (
      await people.database.query(
        `select aggregate_version as version, split_part(subject, '.', 4) as fact from outbox
         where aggregate_id = $1 order by 1`,
        [groupId],
      )
    ).map((row) => `${row['version']} ${row['fact']}`);

  it('have as members everybody placed in them or below them, with one version per fact', async () => {
    const top = await unit('Grid');
    const below = await unit('Stations', top);
    const [a, b] = await persons(2);
    expect(await place([a!, b!], below)).toHaveLength(2);
    expect(await place([a!, b!], below)).toEqual([]);
    expect(await groupsOf(a!)).toEqual([top, below].sort());
    await place([b!], top);
    expect(await groupsOf(b!)).toEqual([top]);
    await place([a!], null);
    expect(await groupsOf(a!)).toEqual([]);
    const told = await people.database.query(
      `select payload ->> 'unitId' as unit from outbox where aggregate_id = $1 and subject = $2 order by aggregate_version`,
      [a, personPlaced.subject],
    );
    expect(told).toEqual([{ unit: below }, { unit: null }]);
    expect(await factsOf(top)).toEqual(['1 created', '2 member-added', '3 member-added', '4 member-removed']);
    expect(await factsOf(below)).toEqual([
      '1 created',
      '2 member-added',
      '3 member-added',
      '4 member-removed',
      '5 member-removed',
    ]);
    expect(await listed(top)).toMatchObject({ placed: 1, memberCount: 1, depth: 1, parentId: null });
    expect(await listed(below)).toMatchObject({ placed: 0, memberCount: 0, depth: 2, parentId: top });
  });

  it('leave the memberships of other groups alone', async () => {
    const [a] = await persons(1);
    const id = randomUUID();
    await people.database.query("insert into groups (id, name, version) values ($1, 'Choir', 1)", [id]);
    await people.get(AddGroupMembers).execute(id, [a!]);
    const home = await unit('Home');
    await place([a!], home);
    await place([a!], null);
    expect(await groupsOf(a!)).toEqual([id]);
    await expect(people.get(AddGroupMembers).execute(home, [a!])).rejects.toMatchObject({
      code: 'members-follow-rule',
    });
  });

  it('move with 10,000 people in them within five seconds', async () => {
    const [from, to] = [await unit('From'), await unit('To')];
    const department = await unit('Department', from);
    const team = await unit('Team', department);
    await place(await persons(10_000), team);
    const startedMs = Date.now();
    await move(department, to);
    expect(Date.now() - startedMs).toBeLessThan(5_000);
    expect([(await listed(from)).memberCount, (await listed(to)).memberCount]).toEqual([0, 10_000]);
    expect((await listed(team)).memberCount).toBe(10_000);
    const facts = await factsOf(from);
    expect(facts).toHaveLength(20_001);
    expect(facts.at(-1)).toBe('20001 member-removed');
  });

  it('never lie in themselves, whoever moves two of them at once', async () => {
    const top = await unit('Top');
    const middle = await unit('Middle', top);
    const bottom = await unit('Bottom', middle);
    for (const target of [top, middle, bottom])
      await expect(move(top, target)).rejects.toMatchObject({ code: 'unit-inside-itself' });
    const [left, right] = [await unit('Left'), await unit('Right')];
    const answers = await Promise.allSettled([move(left, right), move(right, left)]);
    expect(answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))).toEqual([
      'unit-inside-itself',
    ]);
  });

  it('lie at most ten levels deep', async () => {
    let deepest: string | null = null;
    for (let level = 0; level < 10; level++) deepest = await unit(`Level ${level}`, deepest);
    await expect(unit('Too deep', deepest)).rejects.toMatchObject({ code: 'invalid-input' });
    const pair = await unit('Pair');
    await unit('Its child', pair);
    const ninth = (await listed(deepest!)).parentId!;
    await expect(move(pair, ninth)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('have a name of their own beside each other, not everywhere', async () => {
    const [a, b] = [await unit('A'), await unit('B')];
    const create = (name: string, parentId: string) => people.get(CreateUnit).execute({ name, parentId });
    await create('Support', a);
    await create('Support', b);
    await expect(create('SUPPORT', a)).rejects.toMatchObject({ code: 'name-taken' });
    await expect(create('Anywhere', randomUUID())).rejects.toMatchObject({ code: 'invalid-input' });
    const { version } = await listed(a);
    const rename = (name: string) =>
      people.get(ReviseUnit).execute({ unitId: a, expectedVersion: version, name });
    await rename('Another name');
    expect((await listed(a)).name).toBe('Another name');
    await expect(rename('Again')).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('go when they are empty, and take nobody with them', async () => {
    const top = await unit('Old');
    const child = await unit('Older', top);
    const [a, leaver] = await persons(2);
    await place([a!, leaver!], child);
    const remove = (id: string) => people.get(RemoveUnit).execute(id);
    await expect(remove(top)).rejects.toMatchObject({ code: 'unit-not-empty' });
    await expect(remove(child)).rejects.toMatchObject({ code: 'unit-not-empty' });
    await place([a!], null);
    await people.database.query('update person set active = false where id = $1', [leaver]);
    await remove(child);
    expect(await groupsOf(leaver!)).toEqual([]);
    expect((await factsOf(child)).slice(-2)).toEqual(['5 member-removed', '6 removed']);
    await expect(remove(child)).rejects.toMatchObject({ code: 'not-found' });
    await remove(top);
    await expect(place([a!], child)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('place nobody when one of the people is unknown', async () => {
    const home = await unit('Here');
    const [a] = await persons(1);
    await expect(place([a!, randomUUID()], home)).rejects.toMatchObject({ code: 'not-found' });
    expect(await groupsOf(a!)).toEqual([]);
  });

  it('take many people from many requests at once without losing one', async () => {
    const top = await unit('Busy');
    const [left, right] = [await unit('Left', top), await unit('Right', top)];
    const crowd = await persons(40);
    await Promise.all(crowd.map((personId, n) => place([personId], n % 2 === 0 ? left : right)));
    expect((await listed(top)).memberCount).toBe(40);
    expect(await factsOf(top)).toHaveLength(41);
  });
});
