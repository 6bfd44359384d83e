import { randomUUID } from 'node:crypto';
import { bootService } from '@zwerm/platform/bootstrap/boot-service';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { restoreDatabaseClock, stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { ReactivatePerson } from '../../accounts/use-cases/reactivate-person.js';
import { RegisterPerson } from '../../accounts/use-cases/register-person.js';
import { peopleDefinition } from '../../people.definition.js';
import { AppointSponsor } from './appoint-sponsor.js';
import { EndDueAccess } from './end-due-access.js';
import { ListSponsored } from './list-sponsored.js';
import { RemindSponsors } from './remind-sponsors.js';
import { SetLastDay } from './set-last-day.js';

jest.setTimeout(30_000);

describe('last days', () => {
  let people: ServiceUnderTest;
  beforeEach(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    // 23:30 in summer is past midnight in the Netherlands two hours later.
    await stopDatabaseClock(people.database, 'people', '2030-06-10T21:59:00Z');
  });
  afterEach(async () => {
    await restoreDatabaseClock(people.database, 'people');
    await people.close();
  });

  const register = (kind: PersonKind, wishes: { endsOn?: string; sponsorId?: string; roles?: Role[] } = {}) =>
    people.get(RegisterPerson).execute('operator', {
      displayName: `Somebody ${randomUUID().slice(0, 4)}`,
      email: `${randomUUID()}@example.org`,
      kind,
      language: 'nl',
      ...wishes,
    });
  const active = async (): Promise<string[]> =>
    (await people.database.query('select id from person where active')).map((row) => row['id'] as string);
  const mails = () => people.database.query('select person_id, content from mail order by queued_at');
  const keeper = aPrincipal('employee', 'user-manager');

  it('end access after midnight where the organisation is, each once, though two replicas look', async () => {
    const replica = await bootService(peopleDefinition, await testRuntime(people.database.url));
    const ends = await Promise.all([1, 2, 3].map(() => register('partner', { endsOn: '2030-06-10' })));
    const stays = await register('customer', { endsOn: '2030-06-11' });
    const end = () =>
      Promise.all([
        people.get(EndDueAccess).execute(),
        replica.app.get(EndDueAccess, { strict: false }).execute(),
      ]);
    await end();
    expect(await active()).toHaveLength(4);
    await stopDatabaseClock(people.database, 'people', '2030-06-10T22:00:00Z');
    await end();
    await end();
    expect(await active()).toEqual([stays]);
    await replica.close();
    const facts = await people.published('zwerm.people.person.deactivated.v1', 3);
    expect(facts.map((fact) => (fact as { personId: string }).personId).sort()).toEqual([...ends].sort());
  });

  it('never take the last administrator away', async () => {
    const endsOn = '2030-06-01';
    const two = await Promise.all(
      [1, 2].map(() => register('employee', { endsOn, roles: ['administrator'] })),
    );
    await people.get(EndDueAccess).execute();
    expect((await active()).sort()).toEqual([...two].sort());
    const third = await register('employee', { roles: ['administrator'] });
    await people.get(EndDueAccess).execute();
    expect(await active()).toEqual([third]);
  });

  it('are told to the sponsor once, two weeks before, and again when they change', async () => {
    const sponsorId = await register('employee');
    const external = await register('partner', { sponsorId, endsOn: '2030-06-24' });
    await register('partner', { sponsorId, endsOn: '2030-06-25' });
    await register('partner', { endsOn: '2030-06-11' });
    const remind = () =>
      Promise.all([people.get(RemindSponsors).execute(), people.get(RemindSponsors).execute()]);
    await remind();
    await remind();
    expect(await mails()).toMatchObject([{ person_id: sponsorId }]);
    expect(JSON.stringify(await mails())).toContain('24 juni 2030');
    await people.get(SetLastDay).execute({ ...aPrincipal(), personId: sponsorId }, external, '2030-06-20');
    await remind();
    expect(await mails()).toHaveLength(2);
  });

  it('are set by the sponsor and by who keeps people, and by nobody else', async () => {
    const sponsorId = await register('employee');
    const external = await register('customer', { sponsorId, endsOn: '2030-07-01' });
    const set = (by: Parameters<SetLastDay['execute']>[0], day: string | null, id = external) =>
      people.get(SetLastDay).execute(by, id, day);
    await set({ ...aPrincipal(), personId: sponsorId }, '2031-01-01');
    await set(keeper, '2031-02-01');
    await expect(set(aPrincipal(), '2031-01-01')).rejects.toMatchObject({ code: 'not-found' });
    for (const day of ['2030-06-09', '2032-06-11', null])
      await expect(set(keeper, day)).rejects.toMatchObject({ code: 'invalid-input' });
    await set(keeper, '2040-01-01', sponsorId);
    await set(keeper, null, sponsorId);
    expect(await people.get(ListSponsored).execute(sponsorId)).toMatchObject([
      { id: external, endsOn: '2031-02-01' },
    ]);
  });

  it('are needed anew when somebody from outside comes back', async () => {
    const external = await register('partner', { endsOn: '2030-06-09' });
    await people.get(EndDueAccess).execute();
    const back = (day?: string) => people.get(ReactivatePerson).execute(keeper, external, day);
    await expect(back()).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(back('2030-06-01')).rejects.toMatchObject({ code: 'invalid-input' });
    await back('2030-12-31');
    expect(await active()).toEqual([external]);
    await people.get(EndDueAccess).execute();
    expect(await active()).toEqual([external]);
  });

  it('come with a colleague who answers: an active employee', async () => {
    const [colleague, partner] = [await register('employee'), await register('partner')];
    const appoint = (personId: string, sponsorId: string) =>
      people.get(AppointSponsor).execute(personId, sponsorId);
    await appoint(partner, colleague);
    await expect(appoint(partner, partner)).rejects.toMatchObject({ code: 'sponsor-needed' });
    await expect(appoint(colleague, colleague)).rejects.toMatchObject({ code: 'not-found' });
    await people.database.query('update person set active = false where id = $1', [colleague]);
    await expect(appoint(partner, colleague)).rejects.toMatchObject({ code: 'sponsor-needed' });
  });
});
