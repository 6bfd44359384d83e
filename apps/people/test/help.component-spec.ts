import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { ReadDesk } from '@zwerm/people/desk/use-cases/read-desk';
import { ReportCompleteness } from '@zwerm/people/desk/use-cases/report-completeness';
import { EndFirstVisit } from '@zwerm/people/first-visits/use-cases/end-first-visit';
import { ReadFirstVisit } from '@zwerm/people/first-visits/use-cases/read-first-visit';
import { AnswerHelpRequest } from '@zwerm/people/help/use-cases/answer-help-request';
import { AskForHelp } from '@zwerm/people/help/use-cases/ask-for-help';
import { CloseHelpRequest } from '@zwerm/people/help/use-cases/close-help-request';
import { ListHelpRequests } from '@zwerm/people/help/use-cases/list-help-requests';
import { ListOwnHelpRequests } from '@zwerm/people/help/use-cases/list-own-help-requests';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { ReadOwnProfile } from '@zwerm/people/profiles/use-cases/read-own-profile';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

describe('help over HTTP', () => {
  let people: ServiceUnderTest;
  let noor: Principal;
  let petra: Principal;

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    noor = { ...aPrincipal(), personId: await register('Noor') };
    petra = { ...aPrincipal('employee', 'user-manager'), personId: await register('Petra') };
  });
  afterAll(() => people.close());

  const register = (displayName: string): Promise<string> =>
    people.get(RegisterPerson).execute('operator', {
      displayName,
      email: `${displayName.toLowerCase().replaceAll(' ', '-')}@polderlicht.example`,
      kind: 'employee',
      language: 'nl',
    });
  const ask = (question: string, as = noor) =>
    people.call('post', '/me/help-requests', { as, body: { question, page: '/challenges' } });
  const mine = async (as = noor) => (await people.call('get', '/me/help-requests', { as })).body.items;
  const tag = ({ id, version }: { id: string; version: number }) => ({ 'if-match': `"${id}-${version}"` });
  const answer = (request: { id: string; version: number }, words: string, as = petra) =>
    people.call('put', `/help-requests/${request.id}/answer`, {
      as,
      body: { answer: words },
      headers: tag(request),
    });

  it('can be asked, given and reported on', () => {
    for (const useCase of [
      AskForHelp,
      ListOwnHelpRequests,
      ListHelpRequests,
      AnswerHelpRequest,
      CloseHelpRequest,
      ReadDesk,
      ReportCompleteness,
      ReadFirstVisit,
      EndFirstVisit,
    ])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('reaches the desk, is answered once, read by the asker alone, and said in a mail that holds neither', async () => {
    expect((await ask('Waar stem ik? <script>window.__x=1</script>')).status).toBe(201);
    const desk = await people.call('get', '/help-requests', { as: petra });
    const [request] = desk.body.items;
    expect(request).toMatchObject({
      askerId: noor.personId,
      askerName: 'Noor',
      state: 'open',
      page: '/challenges',
    });
    expect((await answer(request, 'Bij Uitdagingen.')).status).toBe(204);
    const late = await answer(request, 'Nergens.');
    expect([late.status, late.body.code]).toEqual([412, 'version-conflict']);
    expect(await mine()).toMatchObject([{ state: 'answered', answer: 'Bij Uitdagingen.' }]);
    expect(await mine(petra)).toEqual([]);
    const mails = await people.database.query('select content::text as content from mail');
    expect(mails).toHaveLength(1);
    expect(mails[0]!['content']).not.toMatch(/Uitdagingen|Waar stem/);
  });

  it('leaves the desk when it is closed, and then takes no answer', async () => {
    const [request] = await mine();
    const close = (version: number) =>
      people.call('post', `/help-requests/${request.id}/transitions`, {
        as: petra,
        body: { to: 'closed' },
        headers: tag({ id: request.id, version }),
      });
    expect((await close(1)).status).toBe(412);
    for (let time = 0; time < 2; time++) expect((await close(2)).status).toBe(204);
    const refused = await answer({ id: request.id, version: 3 }, 'Toch');
    expect([refused.status, refused.body.code]).toEqual([409, 'illegal-transition']);
    expect((await answer({ id: randomUUID(), version: 1 }, 'Toch')).status).toBe(404);
  });

  it('is for the user managers alone to give', async () => {
    for (const path of ['/help-requests', '/desk', '/desk/completeness'])
      expect((await people.call('get', path, { as: noor })).status).toBe(403);
  });

  it('comes in pages, and stops at ten open questions of one person', async () => {
    for (let number = 1; number <= 10; number++) expect((await ask(`Vraag ${number}`)).status).toBe(201);
    const refused = await ask('Vraag 11');
    expect([refused.status, refused.body.code]).toEqual([409, 'too-many-questions']);
    const first = await people.call('get', '/help-requests?limit=6', { as: petra });
    const cursor = encodeURIComponent(first.body.nextCursor);
    const next = await people.call('get', `/help-requests?limit=6&cursor=${cursor}`, { as: petra });
    const questions = [...first.body.items, ...next.body.items].map(({ question }) => question);
    expect(questions).toEqual(Array.from({ length: 10 }, (_, number) => `Vraag ${number + 1}`));
    expect(next.body.nextCursor).toBeNull();
  });

  it('counts what waits at the desk', async () => {
    const before = (await people.call('get', '/desk', { as: petra })).body;
    expect(before).toMatchObject({ openHelpRequests: 10, withoutUnit: 2, withoutSponsor: 0, endingSoon: 0 });
    const external = await people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'Pia', kind: 'partner', language: 'nl' });
    await people.database.query('update person set ends_on = current_date + 5 where id = $1', [external]);
    expect((await people.call('get', '/desk', { as: petra })).body).toMatchObject({
      withoutSponsor: 1,
      endingSoon: 1,
    });
  });

  it('reports completeness per unit as people see it of themselves, and hides small units with a second one', async () => {
    const top = await people.get(CreateUnit).execute({ name: 'Top' });
    const sizes = { Groot: 7, Klein: 3, Midden: 5 };
    for (const [name, size] of Object.entries(sizes)) {
      const unitId = await people.get(CreateUnit).execute({ name, parentId: top });
      for (let number = 0; number < size; number++)
        await people.get(PlacePeople).execute([{ personId: await register(`${name} ${number}`), unitId }]);
    }
    await people.database.query("update person set job_title = 'Monteur' where display_name like 'Groot%'");
    const { fewestPeople, items } = (await people.call('get', '/desk/completeness', { as: petra })).body;
    expect(fewestPeople).toBe(5);
    expect(
      items.map(({ name, percent, hidden }: Record<string, unknown>) => [name, percent, hidden]),
    ).toEqual([
      ['Top', Math.round((7 * 40 + 8 * 20) / 15), null],
      ['Groot', 40, null],
      ['Klein', null, 'few'],
      ['Midden', null, 'few'],
    ]);
    const [{ id }] = (await people.database.query<{ id: string }>(
      "select id from person where display_name = 'Groot 0'",
    )) as [{ id: string }];
    expect((await people.get(ReadOwnProfile).execute(id)).completeness.percent).toBe(40);
  });

  it('shows the first steps once', async () => {
    const visit = async () => (await people.call('get', '/me/first-visit', { as: noor })).body;
    expect(await visit()).toEqual({ isAhead: true });
    for (const outcome of ['finished', 'skipped'])
      expect((await people.call('put', '/me/first-visit', { as: noor, body: { outcome } })).status).toBe(204);
    expect(await visit()).toEqual({ isAhead: false });
    expect(
      await people.database.query('select outcome from first_visit where person_id = $1', [noor.personId]),
    ).toEqual([{ outcome: 'finished' }]);
  });
});
