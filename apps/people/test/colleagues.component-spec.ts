import { randomUUID } from 'node:crypto';
import { DeactivatePerson } from '@zwerm/people/accounts/use-cases/deactivate-person';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { ReadColleague } from '@zwerm/people/colleagues/use-cases/read-colleague';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

describe('colleagues over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: string;
  const employee = aPrincipal();

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const register = people.get(RegisterPerson);
    const person = { kind: 'employee', language: 'nl' } as const;
    noor = await register.execute('operator', {
      ...person,
      displayName: 'Noor',
      email: 'noor@polderlicht.example',
    });
    for (let number = 0; number < 3; number++)
      await register.execute('operator', { ...person, displayName: `Piet ${number}` });
    expect(people.get(ReadColleague)).toBeDefined();
  });
  afterAll(() => people.close());

  const read = (as = employee) => people.call('get', `/colleagues/${noor}`, { as });

  it('come in pages whose cursor fits no other search', async () => {
    const first = await people.call('get', '/colleagues?q=piet&limit=2', { as: employee });
    expect(first.body).toMatchObject({
      isResembling: false,
      items: [{ displayName: 'Piet 0' }, { displayName: 'Piet 1' }],
    });
    expect(Object.keys(first.body.items[0]).sort()).toEqual(
      ['displayName', 'expertise', 'id', 'jobTitle', 'kind', 'photo', 'unitName'].sort(),
    );
    const cursor = encodeURIComponent(first.body.nextCursor);
    const next = await people.call('get', `/colleagues?q=piet&limit=2&cursor=${cursor}`, { as: employee });
    expect(next.body).toMatchObject({ items: [{ displayName: 'Piet 2' }], nextCursor: null });
    const other = await people.call('get', `/colleagues?q=noor&cursor=${cursor}`, { as: employee });
    expect([other.status, other.body.code]).toEqual([400, 'invalid-cursor']);
    const resembling = await people.call('get', '/colleagues?q=nooor', { as: employee });
    expect(resembling.body).toMatchObject({ isResembling: true, items: [{ displayName: 'Noor' }] });
  });

  it.each([
    'email=a',
    'email[startsWith]=a',
    'sort=email',
    'fields=passwordHash',
    'unitId=x',
    'active=false',
  ])('take no filter of their own making: %s (A31)', async (query) => {
    expect((await people.call('get', `/colleagues?${query}`, { as: employee })).status).toBe(400);
  });

  it('have a page with what they tell, and the address only by choice or for who registers people', async () => {
    const { status, body } = await read();
    expect([status, body.displayName, body.email]).toEqual([200, 'Noor', null]);
    expect((await read({ ...employee, personId: noor })).body.email).toBe('noor@polderlicht.example');
    expect((await read(aPrincipal('employee', 'user-manager'))).body.email).toBe('noor@polderlicht.example');
    await people.database.query('update person set email_shown = true where id = $1', [noor]);
    expect((await read()).body.email).toBe('noor@polderlicht.example');
  });

  it('show units to colleagues alone, and of groups those that the reader may know', async () => {
    const top = await people.get(CreateUnit).execute({ name: 'Netbeheer' });
    const unitId = await people.get(CreateUnit).execute({ name: 'Storingsdienst', parentId: top });
    await people.get(PlacePeople).execute([{ personId: noor, unitId }]);
    const open = await people.get(CreateGroup).execute({ name: 'Nachtploeg' });
    const closed = await people.get(CreateGroup).execute({ name: 'Directie' });
    for (const groupId of [open, closed]) await people.get(AddGroupMembers).execute(groupId, [noor]);
    await people.database.query("update groups set visibility = 'members' where id = $1", [closed]);
    expect((await read()).body).toMatchObject({
      unitPath: ['Netbeheer', 'Storingsdienst'],
      groups: [{ name: 'Nachtploeg' }],
    });
    const partner = aPrincipal('partner');
    expect((await read(partner)).status).toBe(404);
    expect((await read({ ...partner, groupIds: [closed] })).body).toMatchObject({
      unitPath: [],
      groups: [{ name: 'Directie' }],
    });
  });

  it('are gone when they left, as if they had never been', async () => {
    await people.get(DeactivatePerson).execute('operator', noor);
    const gone = await read();
    const never = await people.call('get', `/colleagues/${randomUUID()}`, { as: employee });
    expect([gone.status, gone.body.detail]).toEqual([404, never.body.detail]);
  });
});
