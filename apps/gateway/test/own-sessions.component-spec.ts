import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import { EndEarlierSessions } from '@zwerm/gateway/sessions/use-cases/end-earlier-sessions';
import { EndOwnSessions } from '@zwerm/gateway/sessions/use-cases/end-own-sessions';
import { ListSessions } from '@zwerm/gateway/sessions/use-cases/list-sessions';
import { eventOf } from '@zwerm/testing/event-builder';
import { accounts } from './fake-people.js';
import {
  anAccount,
  cookieOf,
  fromOurPage,
  startGateway,
  type GatewayUnderTest,
} from './gateway-under-test.js';

jest.setTimeout(30_000);

const firefox = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('a person’s own sessions', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());
  const signIn = async (email: string, userAgent = ''): Promise<string> =>
    cookieOf(
      await door.http
        .post('/api/v1/sessions')
        .set('user-agent', userAgent)
        .send({ email, password: 'right' }),
    );
  const ask = (method: 'get' | 'delete', path: string, cookie: string) =>
    door.http[method](`/api/v1${path}`).set({ cookie, ...fromOurPage });
  const isIn = async (cookie: string): Promise<boolean> => (await ask('get', '/me', cookie)).status === 200;

  it('are made of three use cases', () => {
    for (const useCase of [ListSessions, EndOwnSessions, EndEarlierSessions])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('are listed with what to recognise them by, and nothing secret', async () => {
    const { email } = anAccount();
    await signIn(email);
    const cookie = await signIn(email, firefox);
    const { items } = (await ask('get', '/me/sessions', cookie)).body;
    expect(items).toEqual([
      {
        id: expect.any(String),
        browser: 'Firefox · Windows',
        createdAt: expect.any(String),
        lastSeenAt: expect.any(String),
        isCurrent: true,
      },
      expect.objectContaining({ browser: '', isCurrent: false }),
    ]);
  });

  it('end one by one, or all but the one that asks', async () => {
    const { email } = anAccount();
    const [first, second, third] = [await signIn(email), await signIn(email), await signIn(email)];
    const { items } = (await ask('get', '/me/sessions', first)).body;
    const newest = items[0] as { id: string };
    expect((await ask('delete', `/me/sessions/${newest.id}`, first)).status).toBe(204);
    expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, true, false]);
    expect((await ask('delete', '/me/sessions', first)).status).toBe(204);
    expect([await isIn(first), await isIn(second)]).toEqual([true, false]);
  });

  it('are there for nobody else: ending one of somebody else’s is 404 and leaves it (A37)', async () => {
    const [mine, theirs] = [await signIn(anAccount().email), await signIn(anAccount().email)];
    const [session] = (await ask('get', '/me/sessions', theirs)).body.items;
    expect((await ask('delete', `/me/sessions/${session.id}`, mine)).body.code).toBe('not-found');
    expect(await isIn(theirs)).toBe(true);
  });

  it('are not managed with a token (A47)', async () => {
    const cookie = await signIn(anAccount().email);
    const { body } = await door.http
      .post('/api/v1/me/tokens')
      .set({ cookie, ...fromOurPage })
      .send({ name: 'program', scopes: ['read', 'write'] });
    const answer = await door.http.get('/api/v1/me/sessions').set('authorization', `Bearer ${body.token}`);
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
  });

  it('end when credentials change, but for those begun afterwards (A74)', async () => {
    const { email, personId } = anAccount();
    const cookie = await signIn(email);
    const [{ now }] = (await door.database.query<{ now: Date }>('select clock_timestamp() as now')) as [
      { now: Date },
    ];
    const later = await signIn(email);
    const event = eventOf(personCredentialsChanged, { personId, what: 'password' }, 9, personId);
    await door.wire.deliver({ ...event, time: now.toISOString() });
    expect([await isIn(cookie), await isIn(later)]).toEqual([false, true]);
  });
});

describe('an administrator without a second factor', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway({ requiresSecondFactor: true });
  });
  afterAll(() => door.close());
  const signIn = async (email: string): Promise<string> =>
    cookieOf(await door.http.post('/api/v1/sessions').send({ email, password: 'right' }));

  it('may see their own account, and nothing else', async () => {
    const cookie = await signIn(anAccount('employee', 'administrator').email);
    expect((await door.http.get('/api/v1/me').set('cookie', cookie)).status).toBe(200);
    for (const path of ['/api/v1/people', '/api/v1/me/tokens']) {
      const { status, body } = await door.http.get(path).set('cookie', cookie);
      expect([status, body.code]).toEqual([403, 'second-factor-required']);
    }
  });

  it('may do everything once they proved themself twice', async () => {
    const { email, facts } = anAccount('employee', 'administrator');
    accounts.set(email, { ...facts, hasSecondFactor: true });
    const cookie = await signIn(email);
    expect((await door.http.get('/api/v1/me/tokens').set('cookie', cookie)).status).toBe(200);
  });

  it('is no rule for anybody else', async () => {
    const cookie = await signIn(anAccount().email);
    expect((await door.http.get('/api/v1/me/tokens').set('cookie', cookie)).status).toBe(200);
  });
});
