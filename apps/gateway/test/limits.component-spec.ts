import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { operations } from '@zwerm/contracts/access/access-matrix';
import { limits } from '@zwerm/contracts/access/limits';
import { bootGateway } from '@zwerm/gateway/boot-gateway';
import { asLimits } from '@zwerm/gateway/limits/limit-settings';
import { testPrivateKey, testRuntime } from '@zwerm/testing/service-harness';
import supertest from 'supertest';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(60_000);

const nowhere = '5f0c6c0e-7b1a-4f6d-9a51-3d2f6e7c8b90';
const limited = operations.flatMap(({ operation, limit }) => {
  const [method = '', path = ''] = operation.split(' ');
  return limit ? [{ method, path: path.replaceAll(/\{\w+\}/g, nowhere), limit }] : [];
});

interface Asking {
  readonly cookie?: string;
  readonly from?: string;
}

/** One request without a body: it is counted before anybody looks for one. */
const ask = ({ http }: GatewayUnderTest, method: string, path: string, { cookie, from }: Asking) =>
  http[method.toLowerCase() as 'get'](`/api/v1${path}`).set({
    ...fromOurPage,
    ...(cookie ? { cookie } : {}),
    ...(from ? { 'x-forwarded-for': from } : {}),
  });

async function askOften(times: number, once: () => supertest.Test): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.length < times) {
    const width = Math.min(20, times - statuses.length);
    const answers = await Promise.all(Array.from({ length: width }, async () => (await once()).status));
    statuses.push(...answers);
  }
  return statuses;
}

describe('limits as they come', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway({ trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => door.close());
  let lastNetwork = 0;
  const somebody = async (): Promise<Required<Asking>> => ({
    cookie: await signIn(door, anAccount().email),
    from: `192.0.2.${++lastNetwork}`,
  });

  it('cover every way in that the issue names', () => {
    expect(new Set(limited.map(({ limit }) => limit))).toEqual(
      new Set(Object.keys(limits).filter((name) => name !== 'provisioning')),
    );
  });

  it.each(limited)('$method $path is refused beyond its limit, with when to come back', async (route) => {
    const { most, withinSeconds } = limits[route.limit];
    const asker = await somebody();
    const once = () => ask(door, route.method, route.path, asker);
    expect(await askOften(most, once)).not.toContain(429);
    const { status, body, headers } = await once();
    expect([status, body.code]).toEqual([429, 'too-many-requests']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    const seconds = Number(headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(withinSeconds);
    expect(body.retryAfterSeconds).toBe(seconds);
    expect(headers['ratelimit-policy']).toBe(`"${route.limit}";q=${most};w=${withinSeconds}`);
    expect(headers['ratelimit']).toBe(`"${route.limit}";r=0;t=${seconds}`);
    const another = await somebody();
    expect((await ask(door, route.method, route.path, another)).status).not.toBe(429);
  });

  it('count all that share a limit together', async () => {
    const asker = await somebody();
    await askOften(limits.searches.most / 2, () => ask(door, 'GET', '/colleagues', asker));
    await askOften(limits.searches.most / 2, () => ask(door, 'GET', '/profile-words', asker));
    expect((await ask(door, 'GET', `/challenges/${nowhere}/ideas/similar`, asker)).status).toBe(429);
    expect((await ask(door, 'HEAD', '/colleagues', asker)).status).toBe(429);
  });

  it('cost a vote nothing: what has no limit is not counted', async () => {
    await door.database.query('delete from request_count');
    const asker = await somebody();
    expect(await askOften(400, () => ask(door, 'PUT', `/ideas/${nowhere}/vote`, asker))).not.toContain(429);
    expect(await door.database.query('select * from request_count')).toEqual([]);
  });
});

/** A79: whoever floods is stopped at the same count however they hide, and nobody else is. */
describe('A79: a flood', () => {
  const few = asLimits('password-links=5/600, questions=5/600, exports=5/600');
  let door: GatewayUnderTest;
  let behindProxy: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway({ limits: few });
    behindProxy = await startGateway({ limits: few, trustedProxies: ['127.0.0.1'] });
  });
  afterAll(async () => {
    await door.close();
    await behindProxy.close();
  });
  const refusedOf = (statuses: readonly number[]): number =>
    statuses.filter((status) => status === 429).length;

  it('is counted by where it comes from, whatever it says of that', async () => {
    let attempt = 0;
    const statuses = await askOften(12, () => {
      attempt += 1;
      return door.http
        .post('/api/v1/password-links')
        .set({ 'x-forwarded-for': `10.0.0.${attempt}`, forwarded: `for=10.0.1.${attempt}` });
    });
    expect(refusedOf(statuses)).toBe(7);
  });

  it('is counted by the /64 of an IPv6 address behind a proxy of ours, and stops nobody beside it', async () => {
    let attempt = 0;
    const statuses = await askOften(12, () =>
      ask(behindProxy, 'POST', '/password-links', { from: `2001:db8:1:2::${(attempt += 1)}` }),
    );
    expect(refusedOf(statuses)).toBe(7);
    const neighbour = { from: '2001:db8:1:3::1' };
    expect((await ask(behindProxy, 'POST', '/password-links', neighbour)).status).not.toBe(429);
  });

  it('of 200 at once lets no more through than the limit', async () => {
    const cookie = await signIn(door, anAccount().email);
    const once = async () => (await ask(door, 'POST', '/me/help-requests', { cookie })).status;
    const statuses = await Promise.all(Array.from({ length: 200 }, once));
    expect(refusedOf(statuses)).toBe(195);
  });

  it('by strangers uses up nobody’s own limit', async () => {
    const cookie = await signIn(door, anAccount().email);
    const byStrangers = await askOften(20, () => ask(door, 'POST', '/me/help-requests', {}));
    expect(new Set(byStrangers)).not.toContain(429);
    expect((await ask(door, 'POST', '/me/help-requests', { cookie })).status).not.toBe(429);
  });

  it('in several browsers and with tokens is one person’s', async () => {
    const { email } = anAccount();
    const cookies = [await signIn(door, email), await signIn(door, email)];
    const made = await door.http
      .post('/api/v1/me/tokens')
      .set({ ...fromOurPage, cookie: cookies[0]! })
      .send({ name: 'script', scopes: ['read', 'write'] });
    for (const cookie of [...cookies, ...cookies, cookies[0]!])
      expect((await ask(door, 'POST', '/me/help-requests', { cookie })).status).not.toBe(429);
    const byToken = await door.http
      .post('/api/v1/me/help-requests')
      .set('authorization', `Bearer ${made.body.token}`);
    expect(byToken.status).toBe(429);
  });

  it('is refused before the body is sent', async () => {
    const cookie = await signIn(door, anAccount().email);
    await askOften(5, () => ask(door, 'POST', '/me/help-requests', { cookie }));
    const { port, hostname } = new URL(door.url);
    const head = [
      'POST /api/v1/me/help-requests HTTP/1.1',
      `host: ${hostname}`,
      `cookie: ${cookie}`,
      'sec-fetch-site: same-origin',
      'content-type: application/json',
      'content-length: 60000',
    ];
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\n`));
      socket.once('data', (data) => resolve(data.toString())).once('error', reject);
      socket.setTimeout(5_000, () => reject(new Error('it waits for the body')));
    });
    expect(answer).toMatch(/^HTTP\/1.1 429 /);
  });

  it('is counted by all gateways together', async () => {
    const cookie = await signIn(door, anAccount().email);
    await askOften(5, () => ask(door, 'GET', '/me/export', { cookie }));
    const runtime = await testRuntime(door.database.url, { internalTokenKey: await testPrivateKey() });
    const second = await bootGateway(runtime, { links: [], publicUrl: 'http://localhost:3000', limits: few });
    await second.app.listen(0, '127.0.0.1');
    try {
      const { port } = second.app.getHttpServer().address() as AddressInfo;
      const there = supertest(`http://127.0.0.1:${port}`).get('/api/v1/me/export').set({ cookie });
      expect((await there).status).toBe(429);
    } finally {
      await second.close();
    }
  });

  it('is still counted, by each gateway for itself, when the table of counts cannot be reached', async () => {
    const cookie = await signIn(behindProxy, anAccount().email);
    await behindProxy.database.query('alter table request_count rename to gone');
    const statuses = await askOften(12, () => ask(behindProxy, 'POST', '/me/help-requests', { cookie }));
    await behindProxy.database.query('alter table gone rename to request_count');
    expect(refusedOf(statuses)).toBe(7);
  });
});

describe('a limit that was reached', () => {
  it.each([
    ['searches', 'GET', '/colleagues'],
    ['questions', 'POST', '/me/help-requests'],
  ])('lets in again after Retry-After, and not before: %s', async (name, method, path) => {
    const door = await startGateway({ limits: asLimits(`${name}=3/2`) });
    try {
      const cookie = await signIn(door, anAccount().email);
      const once = () => ask(door, method, path, { cookie });
      expect(await askOften(3, once)).not.toContain(429);
      const refused = await once();
      expect(refused.status).toBe(429);
      // Asking on does not put it off.
      await askOften(5, once);
      await new Promise((resolve) => setTimeout(resolve, Number(refused.headers['retry-after']) * 1_000));
      expect((await once()).status).not.toBe(429);
    } finally {
      await door.close();
    }
  });

  it('is none when limits are off', async () => {
    const door = await startGateway({ limits: asLimits('off') });
    try {
      const cookie = await signIn(door, anAccount().email);
      const statuses = await askOften(200, () => ask(door, 'GET', '/colleagues', { cookie }));
      expect(statuses).not.toContain(429);
    } finally {
      await door.close();
    }
  });

  it('is told to an identity provider in the words of SCIM, by its token', async () => {
    const door = await startGateway({ limits: asLimits('provisioning=3/60') });
    try {
      const cookie = await signIn(door, anAccount('employee', 'administrator').email);
      const newToken = async (): Promise<string> =>
        (
          await door.http
            .post('/api/v1/scim-tokens')
            .set({ ...fromOurPage, cookie })
            .send({ name: 'Entra ID' })
        ).body.token as string;
      const [token, other] = [await newToken(), await newToken()];
      const asked = (as: string) => door.http.get('/scim/v2/Users').set('authorization', `Bearer ${as}`);
      expect(await askOften(3, () => asked(token))).toEqual([200, 200, 200]);
      const { status, headers, text } = await asked(token);
      expect([status, headers['content-type']]).toEqual([429, 'application/scim+json; charset=utf-8']);
      expect(JSON.parse(text)).toMatchObject({ status: '429' });
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      expect((await asked(other)).status).toBe(200);
    } finally {
      await door.close();
    }
  });
});
