import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { VerifyCredentials } from '@zwerm/people/credentials/use-cases/verify-credentials';
import { AcceptInvitation } from '@zwerm/people/invitations/use-cases/accept-invitation';
import { InvitePeople } from '@zwerm/people/invitations/use-cases/invite-people';
import { ListInvitations } from '@zwerm/people/invitations/use-cases/list-invitations';
import { LookUpInvitation } from '@zwerm/people/invitations/use-cases/look-up-invitation';
import { ResendInvitation } from '@zwerm/people/invitations/use-cases/resend-invitation';
import { RevokeInvitation } from '@zwerm/people/invitations/use-cases/revoke-invitation';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { restoreDatabaseClock, stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

const password = 'correct horse battery';

describe('invitations over HTTP', () => {
  let people: ServiceUnderTest;
  let sponsorId: string;
  let as: Principal;

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    sponsorId = await people.get(RegisterPerson).execute('operator', {
      displayName: 'Sponsor',
      email: 'sponsor@example.org',
      kind: 'employee',
      language: 'nl',
    });
    const keeper = await people.get(RegisterPerson).execute('operator', {
      displayName: 'Keeper',
      kind: 'employee',
      language: 'nl',
      roles: ['user-manager'],
    });
    as = { ...aPrincipal('employee', 'user-manager'), personId: keeper };
  });
  afterAll(() => people.close());
  afterEach(() => restoreDatabaseClock(people.database, 'people'));

  const address = (): string => `${randomUUID()}@example.org`;
  const invite = (body: object) => people.call('post', '/invitations', { as, body });
  const employee = (email = address()) => ({ email, kind: 'employee', language: 'en' });
  /** What the newest mail to an address holds in its link. */
  const tokenFor = async (email: string): Promise<string> => {
    const [mail] = await people.database.query(
      "select content -> 'link' ->> 'path' as path from mail where recipient = $1 order by queued_at desc limit 1",
      [email],
    );
    return (mail?.['path'] as string).replace('/invitation#', '');
  };
  const accept = (token: string, more: object = {}) =>
    people.call('post', '/invitations/accept', {
      body: { token, displayName: 'Newcomer', password, ...more },
    });
  const codeOf = async (answer: ReturnType<typeof accept>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };

  it('can be made, listed, sent again, revoked, looked up and accepted', () => {
    for (const useCase of [
      InvitePeople,
      ListInvitations,
      ResendInvitation,
      RevokeInvitation,
      LookUpInvitation,
      AcceptInvitation,
    ])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('make an account of what was decided by who invited, whatever the body says', async () => {
    const email = address();
    const unitId = await people.get(CreateUnit).execute({ name: 'Partners' });
    const made = await invite({
      email,
      kind: 'partner',
      language: 'nl',
      sponsorId,
      endsOn: '2027-06-01',
      unitId,
    });
    expect(made.status).toBe(201);
    const token = await tokenFor(email);
    const found = await people.call('post', '/invitations/look-up', { body: { token } });
    expect(found.body).toEqual({ email, language: 'nl' });
    for (const wish of [{ roles: ['administrator'] }, { kind: 'employee' }, { email: 'me@evil.example' }])
      expect(await codeOf(accept(token, wish))).toEqual([400, 'unknown-property']);
    const accepted = await accept(token);
    expect(accepted.status).toBe(201);
    const facts = await people.get(VerifyCredentials).execute({ email, password, source: 's' });
    expect(facts).toMatchObject({ personId: accepted.body.id, roles: ['partner'] });
    expect(facts.memberships.map(({ groupId }) => groupId)).toEqual([unitId]);
    const account = await people.call('get', `/accounts/${accepted.body.id}`, { as });
    expect(account.body).toMatchObject({
      kind: 'partner',
      origin: 'invited',
      sponsorId,
      endsOn: '2027-06-01',
    });
    expect(await codeOf(accept(token))).toEqual([410, 'link-used']);
  });

  it('work once, also when many use the link at once', async () => {
    const email = address();
    await invite(employee(email));
    const token = await tokenFor(email);
    const answers = await Promise.all([1, 2, 3].map(() => accept(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  });

  it.each([
    ['made up', async (token: string) => `${token}x`, 404],
    ['edited', async (token: string) => token.toUpperCase(), 404],
    [
      'expired',
      async (token: string) => {
        const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000 + 60_000).toISOString();
        await stopDatabaseClock(people.database, 'people', inTwoWeeks);
        return token;
      },
      410,
    ],
    [
      'revoked',
      async (token: string, id: string) => {
        expect((await people.call('delete', `/invitations/${id}`, { as })).status).toBe(204);
        return token;
      },
      410,
    ],
    [
      'replaced by a newer one',
      async (token: string, id: string) => {
        expect((await people.call('post', `/invitations/${id}/resend`, { as })).status).toBe(204);
        return token;
      },
      404,
    ],
  ])('open nothing when the link is %s', async (_, change, status) => {
    const email = address();
    const { body } = await invite(employee(email));
    const token = await change(await tokenFor(email), body.id);
    expect((await people.call('post', '/invitations/look-up', { body: { token } })).status).toBe(status);
    expect((await accept(token)).status).toBe(status);
    const [row] = await people.database.query('select person_id from invitation where id = $1', [body.id]);
    expect(row).toEqual({ person_id: null });
  });

  it('say nothing of their own: fixed words, and no secret is kept', async () => {
    const email = address();
    await invite(employee(email));
    const rows = await people.database.query('select * from invitation where email = $1', [email]);
    expect(JSON.stringify(rows)).not.toContain(await tokenFor(email));
    expect((await invite({ ...employee(), message: 'Click http://evil.example' })).body.code).toBe(
      'unknown-property',
    );
  });

  it('are refused for who is known or invited, and for externals without sponsor or end', async () => {
    expect(await codeOf(invite(employee('SPONSOR@example.org')))).toEqual([409, 'email-taken']);
    const email = address();
    await invite(employee(email));
    expect(await codeOf(invite(employee(email)))).toEqual([409, 'already-exists']);
    const external = { email: address(), kind: 'customer', language: 'nl' };
    expect(await codeOf(invite({ ...external, endsOn: '2027-01-01' }))).toEqual([409, 'sponsor-needed']);
    expect(await codeOf(invite({ ...external, sponsorId }))).toEqual([400, 'invalid-input']);
    expect(await codeOf(invite({ ...external, sponsorId, endsOn: '2020-01-01' }))).toEqual([
      400,
      'invalid-input',
    ]);
    expect(await codeOf(invite({ ...employee(), unitId: randomUUID() }))).toEqual([400, 'invalid-input']);
  });

  it('are listed by state, the newest first, page by page', async () => {
    const listed = async (query: string) => (await people.call('get', `/invitations?${query}`, { as })).body;
    const open = await listed('state=open&limit=1');
    expect(open.items).toHaveLength(1);
    const next = await listed(`state=open&limit=100&cursor=${open.nextCursor}`);
    expect(next.items.map(({ id }: { id: string }) => id)).not.toContain(open.items[0].id);
    expect((await listed('state=revoked')).items).toHaveLength(1);
    expect((await people.call('get', '/invitations', { as: aPrincipal() })).status).toBe(403);
  });
});
