import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import type { Role } from '@zwerm/domain/role';
import { DeactivatePerson } from '@zwerm/people/accounts/use-cases/deactivate-person';
import { ReactivatePerson } from '@zwerm/people/accounts/use-cases/reactivate-person';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { AppointDelegate } from '@zwerm/people/delegates/use-cases/appoint-delegate';
import { ListDelegations } from '@zwerm/people/delegates/use-cases/list-delegations';
import { ErasePeopleOnTime } from '@zwerm/people/erasures/scheduling/erase-people-on-time';
import { EraseDuePerson } from '@zwerm/people/erasures/use-cases/erase-due-person';
import { PlanErasure } from '@zwerm/people/erasures/use-cases/plan-erasure';
import { PlanErasureOfLeavers } from '@zwerm/people/erasures/use-cases/plan-erasure-of-leavers';
import { ReadErasure } from '@zwerm/people/erasures/use-cases/read-erasure';
import { RemindSponsors } from '@zwerm/people/leaving/use-cases/remind-sponsors';
import { RequestPasswordLink } from '@zwerm/people/passwords/use-cases/request-password-link';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { ChangeRoles } from '@zwerm/people/roles/use-cases/change-roles';
import { GrantRole } from '@zwerm/people/roles/use-cases/grant-role';
import { ListGrants } from '@zwerm/people/roles/use-cases/list-grants';
import { RevokeGrant } from '@zwerm/people/roles/use-cases/revoke-grant';
import { bootService } from '@zwerm/platform/bootstrap/boot-service';
import { restoreDatabaseClock, setDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { startSmtpSink } from '@zwerm/testing/smtp-sink';

jest.setTimeout(60_000);

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** A right that is taken away between asking and doing leaves nothing done (security.md §4.9). */
describe('what is done later asks the right again:', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    // The specs decide when what is due is done.
    await people.get(ErasePeopleOnTime).onModuleDestroy();
    for (const _ of [1, 2]) await register('administrator');
  });
  afterAll(() => people.close());
  afterEach(() => restoreDatabaseClock(people.database, 'people'));

  const address = (): string => `${randomUUID()}@example.org`;
  const register = async (...roles: Role[]): Promise<Principal & { email: string }> => {
    const email = address();
    const personId = await people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'P', email, kind: 'employee', language: 'en', roles });
    return { ...aPrincipal('employee', ...roles), personId, email };
  };
  const takeRoles = ({ personId }: Principal) => people.get(ChangeRoles).execute('operator', personId, []);
  const leave = ({ personId }: Principal) => people.get(DeactivatePerson).execute('operator', personId);

  const invite = async (as: Principal, body: object = {}): Promise<{ id: string; email: string }> => {
    const email = address();
    const all = { email, kind: 'employee', language: 'en', ...body };
    return { id: (await people.call('post', '/invitations', { as, body: all })).body.id as string, email };
  };
  const tokenFor = async (email: string): Promise<string> => {
    const [mail] = await people.database.query(
      "select content -> 'link' ->> 'path' as path from mail where recipient = $1 order by queued_at desc limit 1",
      [email],
    );
    return String(mail?.['path']).split('#')[1] ?? '';
  };
  const accept = async (token: string): Promise<number> => {
    const body = { token, displayName: 'Newcomer', password: 'correct horse battery' };
    return (await people.call('post', '/invitations/accept', { body })).status;
  };
  const stateOf = async (as: Principal, id: string): Promise<string | undefined> => {
    const { body } = await people.call('get', '/invitations?limit=100', { as });
    return (body.items as { id: string; state: string }[]).find((one) => one.id === id)?.state;
  };
  const resend = async (as: Principal, id: string) =>
    (await people.call('post', `/invitations/${id}/resend`, { as })).body.code as string | undefined;

  it('an invitation opens nothing once who sent it may not invite, until somebody else sends it again', async () => {
    const [keeper, other] = [await register('user-manager'), await register('user-manager')];
    const { id, email } = await invite(keeper);
    expect(await stateOf(other, id)).toBe('open');
    await takeRoles(keeper);
    expect(await accept(await tokenFor(email))).toBe(410);
    expect(await stateOf(other, id)).toBe('lapsed');
    expect(await people.database.query('select 1 from person where email = $1', [email])).toEqual([]);
    await resend(other, id);
    expect(await accept(await tokenFor(email))).toBe(201);
  });

  it('an invitation lapses with a role until a moment, by the database’s clock', async () => {
    const temporary = await register();
    const grant = { role: 'user-manager', scope: null, endsAt: inDays(2), reason: '' } as const;
    await people.get(GrantRole).execute('operator', { personId: temporary.personId, ...grant });
    const { email } = await invite({ ...temporary, roles: ['employee', 'user-manager'] });
    await setDatabaseClock(people.database, 'people', "clock_timestamp() + interval '3 days'");
    expect(await accept(await tokenFor(email))).toBe(410);
    await restoreDatabaseClock(people.database, 'people');
    expect(await accept(await tokenFor(email))).toBe(201);
  });

  it('an invitation of a guest lapses when the colleague who would answer for them left', async () => {
    const [keeper, sponsor] = [await register('user-manager'), await register()];
    const endsOn = inDays(30).slice(0, 10);
    const { id, email } = await invite(keeper, { kind: 'partner', sponsorId: sponsor.personId, endsOn });
    await leave(sponsor);
    expect(await accept(await tokenFor(email))).toBe(410);
    expect(await resend(keeper, id)).toBe('sponsor-needed');
  });

  it('a self-registration is not finished once its domain is closed', async () => {
    const as = await register('administrator');
    const body = { domain: 'closing.example', isApproved: true };
    const { id } = (await people.call('post', '/allowed-domains', { as, body })).body;
    const email = 'new@closing.example';
    await people.call('post', '/self-registrations', { body: { email, language: 'nl' } });
    await people.call('delete', `/allowed-domains/${id}`, { as });
    const finish = { token: await tokenFor(email), displayName: 'New', password: 'correct horse battery' };
    const { status } = await people.call('post', '/self-registrations/confirm', { body: finish });
    expect(status).toBe(410);
  });

  it('nobody is erased for a user manager who is none any more', async () => {
    const [manager, person] = [await register('user-manager'), await register()];
    const id = await people.get(PlanErasure).execute(manager, person.personId);
    await takeRoles(manager);
    expect(await people.get(EraseDuePerson).execute()).toEqual({ id, isLapsed: true });
    expect(await people.get(ReadErasure).execute(id)).toMatchObject({
      cancelledAt: expect.any(String),
      erasedAt: null,
    });
    expect(await people.get(EraseDuePerson).execute()).toBeUndefined();
  });

  it('nobody is erased as an administrator, though they were none when it was asked', async () => {
    const [manager, person] = [await register('user-manager'), await register()];
    const id = await people.get(PlanErasure).execute(manager, person.personId);
    await people.get(ChangeRoles).execute('operator', person.personId, ['administrator']);
    expect(await people.get(EraseDuePerson).execute()).toEqual({ id, isLapsed: true });
  });

  it('nobody is erased as a leaver who came back', async () => {
    const person = await register();
    await leave(person);
    await setDatabaseClock(people.database, 'people', "clock_timestamp() + interval '100 days'");
    expect(await people.get(PlanErasureOfLeavers).execute(90)).toBeGreaterThan(0);
    await people.get(ReactivatePerson).execute('operator', person.personId);
    for (let done; (done = await people.get(EraseDuePerson).execute());) expect(done.refusal).toBeUndefined();
    const [row] = await people.database.query('select email, erased_at from person where id = $1', [
      person.personId,
    ]);
    expect(row).toEqual({ email: person.email, erased_at: null });
  });

  it('a delegation ends with the role of the leader, by its date or when it is taken', async () => {
    const [leader, delegate] = [await register(), await register()];
    const grant = { role: 'leadership', scope: null, endsAt: inDays(10), reason: '' } as const;
    const { id } = await people.get(GrantRole).execute('operator', { personId: leader.personId, ...grant });
    await people.get(AppointDelegate).execute(leader, delegate.personId, inDays(300));
    const listed = async () =>
      (await people.get(ListDelegations).execute(delegate.personId)).map((one) => one.endsAt);
    expect(await listed()).toEqual([new Date(grant.endsAt)]);
    expect(await people.get(ListGrants).execute(leader.personId)).toMatchObject({ grants: [{ id }] });
    await people.get(RevokeGrant).execute(aPrincipal('administrator'), leader.personId, id);
    expect(await listed()).toEqual([]);
  });

  it('a mail does not go once its reason is gone', async () => {
    const [keeper, sponsor, next, leaver, stays] = [
      await register('user-manager'),
      await register(),
      await register(),
      await register(),
      await register(),
    ];
    await people.database.query('delete from mail');
    const invited = await invite(keeper);
    await people.get(RegisterPerson).execute('operator', {
      displayName: 'Guest',
      kind: 'partner',
      language: 'nl',
      sponsorId: sponsor.personId,
      endsOn: inDays(5).slice(0, 10),
    });
    await people.get(RemindSponsors).execute();
    for (const { email } of [leaver, stays]) await people.get(RequestPasswordLink).execute(email);
    await people.get(RequestPasswordLink).answerRequests();
    expect(await recipients()).toEqual([invited.email, leaver.email, sponsor.email, stays.email].sort());

    await takeRoles(keeper);
    await leave(leaver);
    await people.database.query('update person set sponsor_id = $1 where sponsor_id = $2', [
      next.personId,
      sponsor.personId,
    ]);
    const sink = await startSmtpSink();
    const mail = {
      smtpUrl: sink.url,
      from: 'Z <z@example.org>',
      folder: undefined,
      publicUrl: 'https://z.example',
    };
    const sender = await bootService(peopleDefinition, await testRuntime(people.database.url, { mail }));
    for (let triesLeft = 100; triesLeft > 0 && (await recipients()).length > 0; triesLeft--)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await sender.close();
    await sink.close();
    expect(sink.mails.flatMap(({ recipients: to }) => to)).toEqual([stays.email]);
    expect(
      await people.database.query('select kind, content from mail where error = $1 order by kind', [
        'its reason is gone',
      ]),
    ).toEqual(['access-ends', 'invitation', 'password-link'].map((kind) => ({ kind, content: null })));
  });

  const recipients = async (): Promise<string[]> =>
    (
      await people.database.query('select recipient from mail where recipient is not null order by recipient')
    ).map((row) => row['recipient'] as string);
});
