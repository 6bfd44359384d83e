import { personRolesChanged } from '@zwerm/contracts/events/people-events';
import { ReadViewing } from '@zwerm/gateway/viewing/use-cases/read-viewing';
import { StopViewing } from '@zwerm/gateway/viewing/use-cases/stop-viewing';
import { ViewAs } from '@zwerm/gateway/viewing/use-cases/view-as';
import { eventOf } from '@zwerm/testing/event-builder';
import { viewings } from './fake-people.js';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

describe('looking at the app as somebody else', () => {
  let door: GatewayUnderTest;
  let administrator: ReturnType<typeof anAccount>;
  let person: ReturnType<typeof anAccount>;
  let cookie: string;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());
  beforeEach(async () => {
    [administrator, person] = [anAccount('employee', 'administrator'), anAccount('employee', 'leadership')];
    await signIn(door, person.email);
    cookie = await signIn(door, administrator.email);
  });

  const send = (method: 'get' | 'post' | 'patch' | 'delete', path: string) =>
    door.http[method](`/api/v1${path}`).set({ cookie, ...fromOurPage });
  const viewAs = (personId = person.personId) =>
    send('post', '/view-as').send({ personId, reason: 'They see an empty page.' });
  const eyes = async () => (await send('get', '/me')).body.principal;

  it('is made of three use cases', () => {
    for (const useCase of [ViewAs, StopViewing, ReadViewing])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('shows what they see, to read only, until it is ended', async () => {
    const begun = await viewAs();
    expect([begun.status, begun.body.personId]).toEqual([201, person.personId]);
    expect(Date.parse(begun.body.endsAt) - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(Date.parse(begun.body.endsAt) - Date.now()).toBeLessThanOrEqual(30 * 60_000 + 1_000);
    expect(await eyes()).toEqual({
      personId: person.personId,
      roles: ['employee', 'leadership'],
      groupIds: [],
      mayWrite: false,
      viewedBy: administrator.personId,
    });
    const write = await send('patch', '/me').send({ text: 'x' });
    expect([write.status, write.body.code]).toEqual([403, 'viewing-as-is-read-only']);
    for (const hidden of ['/me/tokens', '/live?topics=ranking:5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90']) {
      const refused = await send('get', hidden);
      expect([hidden, refused.status, refused.body.code]).toEqual([hidden, 403, 'hidden-while-viewing-as']);
    }
    expect((await send('get', '/view-as')).body.viewing).toMatchObject({ personId: person.personId });
    expect((await send('delete', '/view-as')).status).toBe(204);
    expect((await eyes()).personId).toBe(administrator.personId);
    expect((await send('get', '/view-as')).body).toEqual({ viewing: null });
    expect(viewings.slice(-2)).toEqual([
      { viewerId: administrator.personId, personId: person.personId, reason: 'They see an empty page.' },
      { viewerId: administrator.personId, personId: person.personId },
    ]);
  });

  it('ends by itself after half an hour, by the database clock', async () => {
    await viewAs();
    await door.database.query(
      "update gateway.viewing set ends_at = gateway.database_now() - interval '1 ms'",
    );
    await door.wire.deliver(
      eventOf(
        personRolesChanged,
        { personId: administrator.personId, roles: ['employee', 'administrator'] },
        9,
      ),
    );
    expect((await eyes()).personId).toBe(administrator.personId);
  });

  it('ends when the viewer is no administrator any more, or the person becomes one', async () => {
    await viewAs();
    await door.wire.deliver(
      eventOf(personRolesChanged, { personId: person.personId, roles: ['employee', 'administrator'] }, 9),
    );
    expect((await eyes()).personId).toBe(administrator.personId);
    await door.wire.deliver(
      eventOf(personRolesChanged, { personId: person.personId, roles: ['employee'] }, 10),
      eventOf(personRolesChanged, { personId: administrator.personId, roles: ['employee'] }, 10),
    );
    // With the session itself, because an administrator's role is a grave one.
    expect((await send('get', '/me')).status).toBe(401);
  });

  it('is refused without the right, without a reason, as nobody, and with a token', async () => {
    expect((await viewAs('5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90')).status).toBe(404);
    const short = await send('post', '/view-as').send({ personId: person.personId, reason: 'because' });
    expect([short.status, short.body.code]).toEqual([400, 'invalid-input']);
    cookie = await signIn(door, person.email);
    expect((await viewAs(administrator.personId)).status).toBe(403);
  });
});

describe('roles with an end, and within a part', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());

  it('hold until their moment by the database clock, and are left out of the token when there are none', async () => {
    const { email, personId } = anAccount('employee');
    const cookie = await signIn(door, email);
    const me = async () => (await door.http.get('/api/v1/me').set({ cookie })).body.principal;
    const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
    const scope = { kind: 'domain', id: '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d' } as const;
    const [leader, former] = ['0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b', '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10'];
    await door.wire.deliver(
      eventOf(
        personRolesChanged,
        {
          personId,
          roles: ['employee'],
          grants: [
            { role: 'trainer', scope: null, endsAt: soon(60_000) },
            { role: 'auditor', scope: null, endsAt: soon(-1) },
            { role: 'programme-manager', scope, endsAt: null },
            { role: 'evaluator', scope, endsAt: soon(-1) },
          ],
          actsFor: [
            { leaderId: leader, endsAt: soon(60_000) },
            { leaderId: former, endsAt: soon(-1) },
          ],
        },
        5,
      ),
    );
    expect(await me()).toMatchObject({
      roles: ['employee', 'trainer'],
      scopedRoles: [`programme-manager@domain:${scope.id}`],
      actsFor: [leader],
    });
    // As it was published before grants and delegates were: then those stay as they are.
    const {
      grants: _grants,
      actsFor: _actsFor,
      ...data
    } = eventOf(personRolesChanged, { personId, roles: ['employee'] }, 6).data;
    await door.wire.deliver({ ...eventOf(personRolesChanged, { personId }, 6), data });
    expect(await me()).toMatchObject({ actsFor: [leader] });
    await door.wire.deliver(
      eventOf(personRolesChanged, { personId, roles: ['employee'], grants: [], actsFor: [] }, 7),
    );
    expect(await me()).toEqual({ personId, roles: ['employee'], groupIds: [], mayWrite: true });
  });

  it('end within seconds without anybody saying so', async () => {
    const { email, personId } = anAccount('employee');
    const cookie = await signIn(door, email);
    const grants = [
      { role: 'trainer' as const, scope: null, endsAt: new Date(Date.now() + 1_500).toISOString() },
    ];
    await door.wire.deliver(
      eventOf(personRolesChanged, { personId, roles: ['employee'], grants, actsFor: [] }, 5),
    );
    const roles = async () => (await door.http.get('/api/v1/me').set({ cookie })).body.principal.roles;
    expect(await roles()).toEqual(['employee', 'trainer']);
    for (let left = 100; (await roles()).length > 1; left--) {
      if (left === 0) throw new Error('still a trainer after 10 s');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, 15_000);
});
