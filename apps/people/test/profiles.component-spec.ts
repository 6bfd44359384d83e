import type { Principal } from '@zwerm/domain/principal';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { AnswerProfileReminder } from '@zwerm/people/profiles/use-cases/answer-profile-reminder';
import { ChangeOwnProfile } from '@zwerm/people/profiles/use-cases/change-own-profile';
import { ReadOwnProfile } from '@zwerm/people/profiles/use-cases/read-own-profile';
import { SuggestWords } from '@zwerm/people/profiles/use-cases/suggest-words';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { picture } from './hostile-images.js';

describe('profiles over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: Principal;

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());
  beforeEach(async () => {
    noor = await aPerson('Noor');
  });

  async function aPerson(displayName: string, kind: 'employee' | 'partner' = 'employee'): Promise<Principal> {
    const personId = await people
      .get(RegisterPerson)
      .execute('operator', { displayName, kind, language: 'nl' });
    return { ...aPrincipal(kind), personId };
  }
  const profile = async (as = noor) => (await people.call('get', '/me/profile', { as })).body;
  const patch = async (body: object, as = noor, version?: number) =>
    people.call('patch', '/me/profile', {
      as,
      body,
      headers: { 'if-match': `"${as.personId}-${version ?? (await profile(as)).version}"` },
    });
  const daysLater = (days: number, as = noor) =>
    people.database.query(
      `update person set registered_at = registered_at - make_interval(days => $2) where id = $1`,
      [as.personId, days],
    );

  it('can be read, changed and asked about', () => {
    for (const useCase of [ReadOwnProfile, ChangeOwnProfile, SuggestWords, AnswerProfileReminder])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('take what is given, tidied, and leave the rest as it is', async () => {
    const changed = await patch({
      displayName: ' Noor de Wit ',
      jobTitle: 'Monteur',
      expertise: ['Zonne  energie', 'zonne energie', 'Excel'],
      spokenLanguages: ['nl', 'nl-BE'],
    });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).toBe(`"${noor.personId}-2"`);
    expect(changed.body).toMatchObject({
      displayName: 'Noor de Wit',
      jobTitle: 'Monteur',
      expertise: ['Zonne energie', 'Excel'],
      interests: [],
      spokenLanguages: ['nl', 'nl-BE'],
      emailShown: false,
    });
    expect((await patch({ interests: ['Wind'] })).body).toMatchObject({
      jobTitle: 'Monteur',
      interests: ['Wind'],
    });
  });

  it('refuse a change on top of one that was not seen, and one that names no version', async () => {
    const { version } = await profile();
    expect((await patch({ jobTitle: 'A' }, noor, version)).status).toBe(200);
    const late = await patch({ jobTitle: 'B' }, noor, version);
    expect([late.status, late.body.code]).toEqual([412, 'version-conflict']);
    expect((await people.call('patch', '/me/profile', { as: noor, body: { jobTitle: 'B' } })).status).toBe(
      428,
    );
    expect((await profile()).jobTitle).toBe('A');
  });

  it.each([
    [{ displayName: '' }],
    [{ displayName: ' ' }],
    [{ jobTitle: 'x'.repeat(121) }],
    [{ expertise: Array.from({ length: 31 }, (_, n) => `word ${n}`) }],
    [{ expertise: ['x'.repeat(61)] }],
    [{ expertise: [' '] }],
    [{ spokenLanguages: ['Dutch'] }],
    [{ emailShown: 'yes' }],
    [{ unitId: null }],
    [{ roles: ['administrator'] }],
  ])('refuse %j', async (body) => {
    expect((await patch(body)).status).toBe(400);
    expect((await profile()).version).toBe(1);
  });

  it('leave name and function to the directory where people come from one', async () => {
    await people.database.query("update person set origin = 'scim' where id = $1", [noor.personId]);
    const refused = await patch({ jobTitle: 'Director', interests: ['Wind'] });
    expect([refused.status, refused.body.code]).toEqual([409, 'kept-by-directory']);
    expect((await patch({ displayName: 'Noor', interests: ['Wind'] })).status).toBe(200);
    expect(await profile()).toMatchObject({ isKeptByDirectory: true, jobTitle: '', interests: ['Wind'] });
  });

  it('give one subject one name, and suggest it', async () => {
    const others = await Promise.all(['A', 'B', 'C'].map((name) => aPerson(name)));
    for (const other of others.slice(0, 2)) await patch({ expertise: ['SCADA'] }, other);
    await patch({ expertise: ['Scada-beheer'] }, others[2]);
    expect((await patch({ expertise: ['scada'] })).body.expertise).toEqual(['SCADA']);
    const suggest = async (q: string, as = noor) =>
      (await people.call('get', `/profile-words?field=expertise&q=${encodeURIComponent(q)}`, { as })).body
        .items;
    expect(await suggest('scad')).toEqual(['SCADA', 'Scada-beheer']);
    expect(await suggest('%')).toEqual([]);
    expect(await suggest('scad', await aPerson('Pia', 'partner'))).toEqual([]);
  });

  it('show how complete they are, where the unit is the one thing that others fill in', async () => {
    expect((await profile()).completeness.percent).toBe(0);
    const filled = await patch({
      jobTitle: 'Monteur',
      expertise: ['A'],
      interests: ['B'],
      spokenLanguages: ['nl'],
    });
    expect(filled.body.completeness.percent).toBe(60);
    const body = await picture().jpeg().toBuffer();
    await people.call('put', '/me/photo', { as: noor, body, headers: { 'content-type': 'image/jpeg' } });
    expect((await profile()).completeness.percent).toBe(80);
    const top = await people.get(CreateUnit).execute({ name: 'Netbeheer' });
    const unitId = await people.get(CreateUnit).execute({ name: 'Storingsdienst', parentId: top });
    await people.get(PlacePeople).execute([{ personId: noor.personId, unitId }]);
    expect(await profile()).toMatchObject({
      unitPath: ['Netbeheer', 'Storingsdienst'],
      completeness: { percent: 100 },
    });
  });

  it('are reminded of after three days, not again the same week, and never after "do not ask again"', async () => {
    const due = async () => (await profile()).isReminderDue;
    const answer = (words: string) =>
      people.call('post', '/me/profile-reminder', { as: noor, body: { answer: words } });
    expect(await due()).toBe(false);
    await daysLater(3);
    expect(await due()).toBe(true);
    for (let screens = 0; screens < 3; screens++) expect((await answer('seen')).status).toBe(204);
    expect(await due()).toBe(false);
    expect(
      await people.database.query('select times from profile_reminder where person_id = $1', [noor.personId]),
    ).toEqual([{ times: 1 }]);
    await people.database.query(
      "update profile_reminder set last_at = last_at - interval '14 days' where person_id = $1",
      [noor.personId],
    );
    expect(await due()).toBe(true);
    expect((await answer('never')).status).toBe(204);
    await daysLater(400);
    expect(await due()).toBe(false);
    expect((await answer('often')).status).toBe(400);
  });

  it('are never asked about again once they were complete', async () => {
    const pia = await aPerson('Pia', 'partner');
    const body = await picture().jpeg().toBuffer();
    await patch({ jobTitle: 'Adviseur', expertise: ['A'], interests: ['B'], spokenLanguages: ['nl'] }, pia);
    await people.call('put', '/me/photo', { as: pia, body, headers: { 'content-type': 'image/jpeg' } });
    await daysLater(400, pia);
    expect(await profile(pia)).toMatchObject({ completeness: { percent: 100 }, isReminderDue: false });
    await patch({ interests: [] }, pia);
    expect((await profile(pia)).isReminderDue).toBe(false);
  });
});
