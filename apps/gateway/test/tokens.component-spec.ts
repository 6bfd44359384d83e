import {
  personDeactivated,
  personRegistered,
  personRolesChanged,
  groupMemberAdded,
  groupMemberRemoved,
} from '@zwerm/contracts/events/people-events';
import { CredentialsRepository } from '@zwerm/gateway/callers/persistence/credentials.repository';
import { KeepPrincipals } from '@zwerm/gateway/principals/use-cases/keep-principals';
import { CreateToken } from '@zwerm/gateway/tokens/use-cases/create-token';
import { ListTokens } from '@zwerm/gateway/tokens/use-cases/list-tokens';
import { RevokeToken } from '@zwerm/gateway/tokens/use-cases/revoke-token';
import { eventOf } from '@zwerm/testing/event-builder';
import { createHash, randomUUID } from 'node:crypto';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);
const dayMs = 24 * 3_600_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

describe('access tokens', () => {
  let door: GatewayUnderTest;
  let cookie: string;
  let personId: string;
  beforeAll(async () => {
    door = await startGateway();
  });
  beforeEach(async () => {
    const account = anAccount();
    personId = account.personId;
    cookie = await signIn(door, account.email);
  });
  afterAll(() => door.close());
  const make = (body: object) =>
    door.http
      .post('/api/v1/me/tokens')
      .set({ ...fromOurPage, cookie })
      .send({ name: 'script', scopes: ['read'], ...body });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('is made of three use cases', () => {
    for (const useCase of [CreateToken, ListTokens, RevokeToken])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('let a program read, and write only when they may', async () => {
    const reading = await make({});
    expect(reading.status).toBe(201);
    expect(reading.body.token).toMatch(/^zwt_[\w-]{43}[0-9A-Za-z]{6}$/);
    const me = await door.http.get('/api/v1/me').set(bearer(reading.body.token));
    expect(me.body.principal).toEqual({ personId, roles: ['employee'], groupIds: [], mayWrite: false });
    const write = (token: string) => door.http.post('/api/v1/people').set(bearer(token)).send({ text: 'x' });
    expect((await write(reading.body.token)).status).toBe(403);
    expect((await write((await make({ scopes: ['read', 'write'] })).body.token)).status).toBe(201);
  });

  it('are shown once, listed without their secret, and kept as a hash', async () => {
    const { body } = await make({ expiresAt: inDays(30) });
    const list = await door.http.get('/api/v1/me/tokens').set({ cookie });
    const { token, ...shown } = body;
    expect(list.body).toEqual({ items: [shown] });
    expect(shown.lastUsedAt).toBeNull();
    expect(JSON.stringify(await door.database.query('select * from access_token'))).not.toContain(token);
  });

  it('tell when they were last used, to the minute', async () => {
    const { body } = await make({});
    await door.http.get('/api/v1/people').set(bearer(body.token));
    // Nobody waits for it to be written.
    let used: string | null = null;
    for (let tries = 0; used === null && tries < 50; tries++)
      used = (await door.http.get('/api/v1/me/tokens').set({ cookie })).body.items[0].lastUsedAt;
    expect(Math.abs(Date.now() - Date.parse(used ?? ''))).toBeLessThan(60_000);
  });

  it('are refused for a wrong checksum without a look into the database', async () => {
    const token: string = (await make({})).body.token;
    const find = jest.spyOn(door.gateway.app.get(CredentialsRepository), 'find');
    const last = token.endsWith('x') ? 'y' : 'x';
    const mistyped = await door.http.get('/api/v1/people').set(bearer(token.slice(0, -1) + last));
    expect([mistyped.status, mistyped.body.code, find.mock.calls.length]).toEqual([
      401,
      'unauthenticated',
      0,
    ]);
    find.mockRestore();
    expect((await door.http.get('/api/v1/people').set(bearer(token))).status).toBe(200);
  });

  it('that were made before there was a checksum still work', async () => {
    const { body } = await make({});
    const old = `zwt_${'o'.repeat(43)}`;
    await door.database.query('update access_token set token_hash = $1 where id = $2', [
      createHash('sha256').update(old).digest(),
      body.id,
    ]);
    expect((await door.http.get('/api/v1/people').set(bearer(old))).status).toBe(200);
  });

  it('live a year at most, and not in the past', async () => {
    for (const expiresAt of [inDays(366), inDays(-1), new Date().toISOString()])
      expect([(await make({ expiresAt })).status, expiresAt]).toEqual([400, expiresAt]);
    expect((await make({ expiresAt: inDays(364.9) })).status).toBe(201);
    const { body } = await make({});
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBe(365 * dayMs);
    for (const wrong of [
      { scopes: [] },
      { scopes: ['admin'] },
      { name: ' ' },
      { expiresAt: '2030-01-01' },
      { personId },
    ])
      expect((await make(wrong)).status).toBe(400);
  });

  it('are worth nothing once revoked, expired or mistyped', async () => {
    const { body } = await make({});
    const read = () => door.http.get('/api/v1/people').set(bearer(body.token));
    expect((await read()).status).toBe(200);
    const revoke = (as: string) =>
      door.http.delete(`/api/v1/me/tokens/${body.id}`).set({ ...fromOurPage, cookie: as });
    expect((await revoke(await signIn(door, anAccount().email))).status).toBe(404);
    expect((await revoke(cookie)).status).toBe(204);
    expect((await read()).body.code).toBe('unauthenticated');
    const expired = await make({});
    await door.database.query('update access_token set expires_at = now() where id = $1', [expired.body.id]);
    for (const token of [expired.body.token, 'zwt_x', `zwt_${'a'.repeat(43)}`])
      expect((await door.http.get('/api/v1/people').set(bearer(token))).status).toBe(401);
  });

  it('cannot make or end tokens, and go before the cookie without its rule', async () => {
    const { body } = await make({ scopes: ['read', 'write'] });
    const response = await door.http
      .post('/api/v1/me/tokens')
      .set(bearer(body.token))
      .send({ name: 'x', scopes: ['read'] });
    expect([response.status, response.body.code]).toEqual([403, 'forbidden']);
    const both = await door.http
      .post('/api/v1/people')
      .set({ cookie, ...bearer(body.token) })
      .send({ text: 'x' });
    expect(both.status).toBe(201);
  });

  it('stop with their owner', async () => {
    const { body } = await make({});
    const read = () => door.http.get('/api/v1/people').set(bearer(body.token));
    expect((await read()).status).toBe(200);
    await door.wire.deliver(eventOf(personDeactivated, { personId }, 2, personId));
    expect((await read()).status).toBe(401);
  });
});

describe('what the gateway knows of people', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());
  const principal = async (personId: string) =>
    (await door.database.query('select * from principal where person_id = $1', [personId]))[0];
  const groupsOf = async (personId: string) =>
    (
      await door.database.query('select group_id from principal_group where person_id = $1 and is_member', [
        personId,
      ])
    ).map((row) => row['group_id']);

  it('is kept by one use case', () =>
    expect(door.gateway.app.get(KeepPrincipals)).toBeInstanceOf(KeepPrincipals));

  it('is the same in whatever order, and however often, events come', async () => {
    const personId = randomUUID();
    const events = [
      eventOf(personRegistered, { personId, kind: 'employee' }, 1, personId),
      eventOf(personRolesChanged, { personId, roles: ['employee', 'auditor'] }, 2, personId),
      eventOf(personRolesChanged, { personId, roles: ['employee', 'leadership'] }, 3, personId),
      eventOf(personDeactivated, { personId }, 4, personId),
    ];
    await door.wire.deliver(...[...events].reverse());
    for (const event of events) await door.wire.deliver({ ...event, id: randomUUID() });
    await door.wire.deliver(...events);
    expect(await principal(personId)).toMatchObject({
      roles: ['employee', 'leadership'],
      roles_version: 3,
      active: false,
    });
  });

  it('follows members in and out of groups by the version of the group', async () => {
    const [personId, groupId] = [randomUUID(), randomUUID()];
    const added = (version: number) => eventOf(groupMemberAdded, { groupId, personId }, version, groupId);
    const removed = (version: number) => eventOf(groupMemberRemoved, { groupId, personId }, version, groupId);
    await door.wire.deliver(removed(3), added(2));
    expect(await groupsOf(personId)).toEqual([]);
    await door.wire.deliver(added(5), { ...removed(3), id: randomUUID() });
    expect(await groupsOf(personId)).toEqual([groupId]);
    await door.wire.deliver(added(6), removed(7), added(8), removed(9));
    expect(await groupsOf(personId)).toEqual([]);
  });

  it('takes 2,000 people at once', async () => {
    const ids = Array.from({ length: 2_000 }, () => randomUUID());
    await door.wire.deliver(
      ...ids.map((personId) => eventOf(personRegistered, { personId, kind: 'employee' }, 1, personId)),
    );
    const [{ count }] = (await door.database.query(
      'select count(*)::int from principal where person_id = any($1)',
      [ids],
    )) as [{ count: number }];
    expect(count).toBe(2_000);
  });

  it('is brought up to date by a sign-in, which an older event does not undo', async () => {
    const { email, personId, facts } = anAccount('employee', 'leadership');
    const groupId = randomUUID();
    Object.assign(facts, { version: 4, memberships: [{ groupId, version: 6 }] });
    await signIn(door, email);
    await door.wire.deliver(eventOf(personRegistered, { personId, kind: 'employee' }, 1, personId));
    await door.wire.deliver(eventOf(groupMemberRemoved, { groupId, personId }, 5, groupId));
    expect(await principal(personId)).toMatchObject({
      roles: ['employee', 'leadership'],
      roles_version: 4,
      active: true,
    });
    expect(await groupsOf(personId)).toEqual([groupId]);
  });
});
