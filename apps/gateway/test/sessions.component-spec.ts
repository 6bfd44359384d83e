import { setTimeout } from 'node:timers/promises';
import type { Role } from '@zwerm/domain/role';
import { eventOf } from '@zwerm/testing/event-builder';
import {
  personDeactivated,
  personReactivated,
  personRolesChanged,
} from '@zwerm/contracts/events/people-events';
import { Callers } from '@zwerm/gateway/callers/callers';
import { SignIn } from '@zwerm/gateway/sessions/use-cases/sign-in';
import { SignOut } from '@zwerm/gateway/sessions/use-cases/sign-out';
import { stopDatabaseClock, restoreDatabaseClock } from '@zwerm/testing/fixed-clock';
import {
  anAccount,
  cookieOf,
  fromOurPage,
  signIn,
  startGateway,
  type GatewayUnderTest,
} from './gateway-under-test.js';
import { accounts } from './fake-people.js';

jest.setTimeout(30_000);

describe('sessions', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());
  const me = (cookie: string) => door.http.get('/api/v1/me').set('cookie', cookie);
  /** As if five seconds had passed since anything was looked up. */
  const forgetAll = (): void => {
    const callers = door.gateway.app.get(Callers);
    (callers as unknown as { remembered: Map<string, unknown> }).remembered.clear();
  };

  it('is made of two use cases', () => {
    for (const useCase of [SignIn, SignOut])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('begin with the right password and a cookie that scripts cannot read', async () => {
    const { email, personId } = anAccount();
    const response = await door.http.post('/api/v1/sessions').send({ email, password: 'right' });
    expect(response.status).toBe(201);
    expect(response.body.principal).toEqual({ personId, roles: ['employee'], groupIds: [], mayWrite: true });
    const [cookie] = response.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^zwerm-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
    const id = cookie!.slice('zwerm-session='.length).split(';')[0]!;
    expect(JSON.stringify(await door.database.query('select * from session'))).not.toContain(id);
    expect((await me(cookieOf(response))).body.principal.personId).toBe(personId);
  });

  it('do not begin with a wrong password or for a stranger', async () => {
    const { email } = anAccount();
    for (const body of [
      { email, password: 'wrong' },
      { email: 'nobody@example.org', password: 'right' },
    ]) {
      const response = await door.http.post('/api/v1/sessions').send(body);
      expect([response.status, response.body.code]).toEqual([401, 'wrong-credentials']);
      expect(response.headers['set-cookie']).toBeUndefined();
    }
    expect(
      (await door.http.post('/api/v1/sessions').send({ email, password: 'right', personId: 'x' })).status,
    ).toBe(400);
  });

  it('have a new id at every sign-in, and the one before ends', async () => {
    const { email } = anAccount();
    const first = await signIn(door, email);
    expect((await me(first)).status).toBe(200);
    const again = await door.http
      .post('/api/v1/sessions')
      .set({ ...fromOurPage, cookie: first })
      .send({ email, password: 'right' });
    expect(cookieOf(again)).not.toBe(first);
    expect((await me(cookieOf(again))).status).toBe(200);
    expect((await me(first)).status).toBe(401);
  });

  it('never take over an id that the browser brought along', async () => {
    const { email } = anAccount();
    const planted = `zwerm-session=${'a'.repeat(43)}`;
    await door.http
      .post('/api/v1/sessions')
      .set({ ...fromOurPage, cookie: planted })
      .send({ email, password: 'right' });
    expect((await me(planted)).status).toBe(401);
  });

  it('end at sign-out, at once and on the server; twice is once', async () => {
    const cookie = await signIn(door, anAccount().email);
    expect((await me(cookie)).status).toBe(200);
    const signOut = () => door.http.delete('/api/v1/sessions/current').set({ ...fromOurPage, cookie });
    const response = await signOut();
    expect([response.status, response.headers['set-cookie']]).toEqual([
      204,
      [expect.stringContaining('Max-Age=0')],
    ]);
    expect((await me(cookie)).status).toBe(401);
    expect((await signOut()).status).toBe(204);
  });

  it.each([
    ['an employee, idle', 'employee', '2030-01-01T20:00:00Z', '2030-01-01T19:59:59Z'],
    [
      'an administrator, after 12 hours of work',
      'administrator',
      '2030-01-02T00:00:00Z',
      '2030-01-01T23:59:59Z',
    ],
    ['an employee, after seven days of work', 'employee', '2030-01-08T12:00:00Z', '2030-01-08T11:59:59Z'],
  ] as const)('end for %s', async (name, role, endsAt, stillAt) => {
    const isWorking = !name.endsWith('idle');
    await stopDatabaseClock(door.database, 'gateway', '2030-01-01T12:00:00Z');
    const cookie = await signIn(door, anAccount(role).email);
    if (isWorking) await door.database.query("update session set last_seen_at = '2030-01-30'");
    await stopDatabaseClock(door.database, 'gateway', stillAt);
    expect((await me(cookie)).status).toBe(200);
    if (!isWorking) {
      // The answer does not wait for the mark, which must not come after ours.
      const marked = `select from session where last_seen_at = '${stillAt}'`;
      while ((await door.database.query(marked)).length === 0) await setTimeout(5);
      await door.database.query("update session set last_seen_at = '2030-01-01T12:00:00Z'");
    }
    await stopDatabaseClock(door.database, 'gateway', endsAt);
    forgetAll();
    expect((await me(cookie)).status).toBe(401);
    await restoreDatabaseClock(door.database, 'gateway');
    await door.database.query('delete from session');
  });

  it('are marked as used at most once a minute, and cost no query for a moment', async () => {
    const { email, personId } = anAccount();
    await stopDatabaseClock(door.database, 'gateway', '2030-01-01T12:00:00Z');
    const cookie = await signIn(door, email);
    const use = async (time: string): Promise<void> => {
      await stopDatabaseClock(door.database, 'gateway', time);
      forgetAll();
      await me(cookie);
    };
    const seenAt = async (): Promise<string> => {
      const [row] = await door.database.query('select last_seen_at from session where person_id = $1', [
        personId,
      ]);
      return (row!['last_seen_at'] as Date).toISOString();
    };
    await use('2030-01-01T12:01:00Z');
    expect(await seenAt()).toBe('2030-01-01T12:00:00.000Z');
    await use('2030-01-01T12:01:01Z');
    // The answer does not wait for the mark.
    while ((await seenAt()) === '2030-01-01T12:00:00.000Z') await setTimeout(20);
    expect(await seenAt()).toBe('2030-01-01T12:01:01.000Z');
    await restoreDatabaseClock(door.database, 'gateway');
    await door.database.query('delete from session where person_id = $1', [personId]);
    expect((await me(cookie)).status).toBe(200);
    forgetAll();
    expect((await me(cookie)).status).toBe(401);
  });

  it.each(['administrator', 'leadership', 'auditor'] as const)(
    'A74: end when the person becomes or is no longer %s, and another sign-in carries it',
    async (role) => {
      const { email, personId } = anAccount();
      const [before, elsewhere] = [await signIn(door, email), await signIn(door, email)];
      const tell = (roles: Role[], version: number) =>
        door.wire.deliver(eventOf(personRolesChanged, { personId, roles }, version, personId));
      await tell(['employee', role], 2);
      for (const cookie of [before, elsewhere]) expect((await me(cookie)).status).toBe(401);

      const facts = accounts.get(email)!;
      accounts.set(email, { ...facts, roles: ['employee', role], version: 2 });
      const later = await signIn(door, email);
      await tell(['employee', role], 2);
      await tell(['employee', role, 'trainer'], 3);
      expect((await me(later)).body.principal.roles).toEqual(['employee', role, 'trainer']);
      await tell(['employee', 'trainer'], 4);
      expect((await me(later)).status).toBe(401);
    },
  );

  it('A74: end when a grave role is given for a while or within a scope', async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(door, email);
    const grants = [{ role: 'auditor' as const, scope: null, endsAt: '2030-02-01T00:00:00.000Z' }];
    const facts = { personId, roles: ['employee' as const], grants };
    await door.wire.deliver(eventOf(personRolesChanged, facts, 2, personId));
    expect((await me(cookie)).status).toBe(401);
  });

  it('end when the person is deactivated, and carry new roles at once', async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(door, email);
    expect((await me(cookie)).body.principal.roles).toEqual(['employee']);
    await door.wire.deliver(
      eventOf(personRolesChanged, { personId, roles: ['employee', 'trainer'] }, 2, personId),
    );
    expect((await me(cookie)).body.principal.roles).toEqual(['employee', 'trainer']);
    await door.wire.deliver(eventOf(personDeactivated, { personId }, 3, personId));
    expect((await me(cookie)).status).toBe(401);
  });

  it('stay ended when the person comes back, and a new one begins', async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(door, email);
    // Out of order: coming back must not open what leaving had to close.
    await door.wire.deliver(eventOf(personReactivated, { personId }, 4, personId));
    await door.wire.deliver(eventOf(personDeactivated, { personId }, 3, personId));
    expect((await me(cookie)).status).toBe(401);
    expect((await me(await signIn(door, email))).status).toBe(200);
  });
});

describe('behind https', () => {
  it('the cookie is bound to the host and Secure, and browsers are told to stay on https', async () => {
    const door = await startGateway({ publicUrl: 'https://zwerm.example.org' });
    try {
      const response = await door.http
        .post('/api/v1/sessions')
        .send({ email: anAccount().email, password: 'right' });
      const [cookie] = response.headers['set-cookie'] as unknown as string[];
      expect(cookie).toMatch(
        /^__Host-zwerm=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=604800$/,
      );
      expect(response.headers['strict-transport-security']).toBe('max-age=31536000');
      const change = door.http.patch('/api/v1/me').set('cookie', cookieOf(response)).send({ text: 'x' });
      expect((await change.set('origin', 'https://zwerm.example.org')).status).toBe(200);
    } finally {
      await door.close();
    }
  });
});
