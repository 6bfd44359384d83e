import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { DeactivatePerson } from '../../accounts/use-cases/deactivate-person.js';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { AddGroupMembers } from '../../groups/use-cases/add-group-members.js';
import { CreateGroup } from '../../groups/use-cases/create-group.js';
import { peopleDefinition } from '../../people.definition.js';
import { CreateUnit } from '../../units/use-cases/create-unit.js';
import { PlacePeople } from '../../units/use-cases/place-people.js';
import { FindColleagues, type FindColleaguesQuery } from './find-colleagues.js';

const cast = [
  ['Noor de Wit', 'Monteur middenspanning', ['Kabels', 'SCADA'], ['Wind']],
  ['Joris Jansen', 'Werkvoorbereider', ['Excel'], ['Veiligheid']],
  ['Anna van den Berg', 'Inkoper', ['Contracten'], []],
  ['Jeanne Hubért', 'Projectleider', [], ['Zonnepanelen']],
  ['100% Test_er', '', [], []],
] as const;

describe('finding colleagues', () => {
  let people: ServiceUnderTest;
  const ids = new Map<string, string>();
  let dispatch: string;
  let grid: string;
  const employee = aPrincipal();

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    for (const [displayName] of [...cast, ['Pia Partner']]) ids.set(displayName, randomUUID());
    await people.get(RegisterPeople).execute(
      [...ids].map(([displayName, id]) => ({
        id,
        displayName,
        email: `${id}@polderlicht.example`,
        kind: displayName === 'Pia Partner' ? 'partner' : 'employee',
        language: 'nl',
      })),
    );
    for (const [name, jobTitle, expertise, interests] of cast)
      await people.database.query(
        'update person set job_title = $2, expertise = $3, interests = $4 where id = $1',
        [ids.get(name), jobTitle, expertise, interests],
      );
    grid = await people.get(CreateUnit).execute({ name: 'Netbeheer' });
    dispatch = await people.get(CreateUnit).execute({ name: 'Storingsdienst', parentId: grid });
    await people.get(PlacePeople).execute([{ personId: ids.get('Noor de Wit')!, unitId: dispatch }]);
  });
  afterAll(() => people.close());

  const found = async (
    query: Partial<FindColleaguesQuery>,
    reader: Principal = employee,
  ): Promise<string[]> =>
    (await people.get(FindColleagues).execute(reader, { limit: 30, ...query })).people.map(
      (row) => row.displayName,
    );

  it.each([
    ['the whole name', 'Noor de Wit', ['Noor de Wit']],
    ['words in another order', 'wit noor', ['Noor de Wit']],
    ['a part of a compound', 'voorbereider', ['Joris Jansen']],
    ['a function', 'projectleider', ['Jeanne Hubért']],
    ['expertise', 'scada', ['Noor de Wit']],
    ['an interest', 'zonnepanelen', ['Jeanne Hubért']],
    ['a unit', 'storingsdienst', ['Noor de Wit']],
    ['the unit above, with a name', 'noor netbeheer', ['Noor de Wit']],
    ['no accent where there is one', 'hubert', ['Jeanne Hubért']],
    ['an accent where there is none', 'Ànna', ['Anna van den Berg']],
    ['the beginning of a word, when it is short', 'an', ['Anna van den Berg']],
    ['signs of patterns as text', '%', []],
    ['a percent sign in a name', '100%', ['100% Test_er']],
    ['nobody', 'zzzzqqq', []],
    ['a missing letter', 'jansn', ['Joris Jansen']],
    ['letters that changed places', 'norosdienst jrois', []],
    ['a wrong letter in a long word', 'monteer', ['Noor de Wit']],
    ['a double letter, with a name that is right', 'noor monteuur', ['Noor de Wit']],
    ['two letters that changed places', 'jasnen', ['Joris Jansen']],
  ])('by %s', async (_how, text, names) => {
    expect(await found({ text })).toEqual(names);
  });

  it('never by e-mail address (A31)', async () => {
    expect(await found({ text: 'polderlicht' })).toEqual([]);
    expect(await found({ text: ids.get('Noor de Wit')!.slice(0, 8) })).toEqual([]);
    expect(await found({ text: 'polderlicht' }, aPrincipal('employee', 'user-manager'))).toEqual([]);
  });

  it('in a unit and everything below it, in a group, and with a word of expertise', async () => {
    expect(await found({ unitId: grid })).toEqual(['Noor de Wit']);
    expect(await found({ expertise: 'excel' })).toEqual(['Joris Jansen']);
    expect(await found({ expertise: 'exc' })).toEqual([]);
    const groupId = await people.get(CreateGroup).execute({ name: 'Nachtploeg' });
    await people.get(AddGroupMembers).execute(groupId, [ids.get('Joris Jansen')!, ids.get('Noor de Wit')!]);
    expect(await found({ groupId })).toEqual(['Joris Jansen', 'Noor de Wit']);
    expect(await found({ groupId, unitId: dispatch, text: 'noor' })).toEqual(['Noor de Wit']);
    await people.database.query("update groups set visibility = 'members' where id = $1", [groupId]);
    expect(await found({ groupId })).toEqual([]);
    expect(await found({ groupId }, { ...employee, groupIds: [groupId] })).toHaveLength(2);
    expect(await found({ groupId }, aPrincipal('employee', 'user-manager'))).toHaveLength(2);
  });

  it('pages through everybody once, by name', async () => {
    const all: string[] = [];
    let after: FindColleaguesQuery['after'];
    for (let page = 0; page < 10; page++) {
      const found = await people
        .get(FindColleagues)
        .execute(employee, { limit: 2, ...(after ? { after } : {}) });
      all.push(...found.people.map((row) => row.displayName));
      after = found.people.at(-1);
      if (found.people.length < 2) break;
    }
    expect(all).toEqual([...ids.keys()].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('says so when it found only what resembles, which is one page', async () => {
    const find = people.get(FindColleagues);
    const { people: rows, isResembling } = await find.execute(employee, { text: 'jansn', limit: 5 });
    expect([rows.map((row) => row.displayName), isResembling]).toEqual([['Joris Jansen'], true]);
    const after = await find.execute(employee, { text: 'jansn', limit: 5, after: rows[0]! });
    expect(after).toEqual({ people: [], isResembling: false });
  });

  it('shows partners who shares a group with them, and not by unit', async () => {
    const pia = ids.get('Pia Partner')!;
    const reader: Principal = { ...aPrincipal('partner'), personId: pia };
    expect(await found({}, reader)).toEqual(['Pia Partner']);
    const groupId = await people.get(CreateGroup).execute({ name: 'Windpark' });
    await people.get(AddGroupMembers).execute(groupId, [pia, ids.get('Noor de Wit')!]);
    const member = { ...reader, groupIds: [groupId] };
    expect(await found({}, member)).toEqual(['Noor de Wit', 'Pia Partner']);
    expect(await found({ text: 'netbeheer' }, member)).toEqual([]);
    expect(await found({ unitId: grid }, member)).toEqual([]);
    const { people: rows } = await people.get(FindColleagues).execute(member, { text: 'noor', limit: 1 });
    expect(rows[0]!.unitName).toBeNull();
  });

  it('does not find who left', async () => {
    await people.get(DeactivatePerson).execute('operator', ids.get('Anna van den Berg')!);
    expect(await found({ text: 'anna' })).toEqual([]);
  });
});
