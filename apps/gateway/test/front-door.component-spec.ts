import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { keyFromText } from '@zwerm/platform/auth/internal-token';
import { InternalTokenSigner } from '@zwerm/platform/auth/internal-token-signer';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';
import { testPrivateKey } from '@zwerm/testing/service-harness';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);

describe.each(['in-process', 'http'] as const)('a service reached %s', (reach) => {
  let door: GatewayUnderTest;
  let cookie: string;
  let personId: string;
  beforeAll(async () => {
    door = await startGateway({}, reach);
    const account = anAccount();
    personId = account.personId;
    cookie = await signIn(door, account.email);
  });
  afterAll(() => door.close());
  const send = (method: 'post' | 'put' | 'patch' | 'delete', path: string) =>
    door.http[method](`/api/v1${path}`).set({ ...fromOurPage, cookie });

  it('gets every method with its query, headers and body, on behalf of the caller', async () => {
    const read = await door.http
      .get('/api/v1/people?ids=a%20b&ids=c')
      .set({ cookie, 'if-none-match': '"x"' });
    expect([read.status, read.body.method, read.body.url]).toEqual([
      200,
      'GET',
      '/api/v1/people?ids=a%20b&ids=c',
    ]);
    expect(read.body.headers['if-none-match']).toBe('"x"');
    for (const [method, path, status] of [
      ['post', '/people', 201],
      ['put', '/people/1/roles', 200],
      ['patch', '/me', 200],
    ] as const) {
      const response = await send(method, path).set('idempotency-key', 'k').send({ text: 'hé' });
      expect([response.status, response.body.body]).toEqual([status, { text: 'hé' }]);
      expect(response.body.principal).toEqual({
        personId,
        roles: ['employee'],
        groupIds: [],
        mayWrite: true,
      });
      expect(response.body.headers['idempotency-key']).toBe('k');
    }
    const removed = await send('delete', '/groups/1/members/2');
    expect([removed.status, removed.text]).toEqual([204, '']);
  });

  it('answers HEAD as it would GET, without the body', async () => {
    const response = await door.http.head('/api/v1/people');
    expect([response.status, response.text]).toEqual([200, undefined]);
    expect((await door.http.head('/api/v1/me')).status).toBe(401);
  });

  it('may stream: the first words come before the last', async () => {
    const response = await fetch(`${door.url}/api/v1/groups`);
    const reader = response.body!.getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await read()).toBe('data: first\n\n');
    expect(await read()).toBe('data: second\n\n');
    await reader.cancel();
  });

  it('answers with its own refusals, under the headers of the gateway', async () => {
    const tooLarge = await send('post', '/people').send({ text: 'x'.repeat(70_000) });
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'too-large']);
    const broken = await send('post', '/people').set('content-type', 'application/json').send('{"text":');
    expect([broken.status, broken.body.code]).toEqual([400, 'invalid-json']);
    const form = await send('post', '/people').set('content-type', 'text/plain').send('text=a');
    expect([form.status, form.body.code]).toEqual([415, 'unsupported-media-type']);
    for (const response of [tooLarge, broken, form]) {
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.headers['x-content-type-options']).toBe('nosniff');
      expect(response.headers['content-security-policy']).toContain("default-src 'none'");
      expect(response.headers['cache-control']).toBe('no-store');
    }
  });

  it('sees nothing by which the outside could claim to be somebody', async () => {
    const hostile = {
      'x-person-id': randomUUID(),
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=10.0.0.1',
      'proxy-authorization': 'Basic eA==',
      cookie: `${cookie}; other=1`,
    };
    const { body } = await door.http.get('/api/v1/people').set(hostile);
    expect(body.principal.personId).toBe(personId);
    const names = Object.keys(body.headers as object);
    expect(names.filter((name) => name.startsWith('x-') || /cookie|forwarded|proxy-a/.test(name))).toEqual(
      [],
    );
    const stranger = await door.http
      .get('/api/v1/people')
      .set({ 'x-person-id': personId, authorization: 'Basic eA==' });
    expect([stranger.body.principal, stranger.body.headers.authorization]).toEqual([null, undefined]);
  });

  it('cannot be reached with internal tokens from outside, forged or real', async () => {
    const administrator = {
      personId: randomUUID(),
      roles: ['administrator' as const],
      groupIds: [],
      mayWrite: true,
    };
    const other = new InternalTokenSigner(await keyFromText((await newInternalKeyPair()).privateKey));
    const own = new InternalTokenSigner(await keyFromText(await testPrivateKey()));
    for (const signer of [other, own]) {
      const authorization = `Bearer ${await signer.sign(administrator, 'people')}`;
      for (const path of ['/me', '/people']) {
        const response = await door.http.get(`/api/v1${path}`).set('authorization', authorization);
        expect([response.status, response.body.code]).toEqual([401, 'unauthenticated']);
      }
    }
  });

  it.each([
    '/api/v1/internal/credentials',
    '/api/v1//internal/credentials',
    '/api/v1/%69nternal/credentials',
    '/api/v1/people/../internal/credentials',
    '/api/v1/people/%2e%2e/internal/credentials',
    '/api/v1/people;/../internal/credentials',
    '/api/v1/people/',
    '/api//v1/people',
    '//api/v1/people',
    '/api/v1/people%2fstream',
    '/api/v1/%70eople',
    '/api/v1/people%00',
    '/api/v1/nowhere',
    '/api/v2/people',
    '/api/v1',
    '/API/v1/people',
    '/%zz',
    '/openapi.json/',
  ])('is not behind %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const { status, headers, body } = await raw(door.url, method, path);
      // A path that cannot even be decoded is refused by the HTTP server itself.
      expect([404, 400]).toContain(status);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(body)).not.toHaveProperty('principal');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });
});

describe('the front door', () => {
  let door: GatewayUnderTest;
  let cookie: string;
  beforeAll(async () => {
    door = await startGateway();
    cookie = await signIn(door, anAccount().email);
  });
  afterAll(() => door.close());

  it.each([
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ origin: 'http://localhost:3000' }, 201],
  ])('judges a change with the cookie and %j: %i', async (headers, status) => {
    const response = await door.http
      .post('/api/v1/people')
      .set({ cookie, ...headers })
      .send({ text: 'x' });
    expect(response.status).toBe(status);
    if (status === 403) expect(response.body.code).toBe('csrf');
  });

  it('lets other sites link to pages and makes no change on their behalf by reading', async () => {
    const response = await door.http.get('/api/v1/people').set({ cookie, 'sec-fetch-site': 'cross-site' });
    expect(response.status).toBe(200);
  });

  it('judges its own routes by the same rule', async () => {
    const response = await door.http
      .delete('/api/v1/sessions/current')
      .set({ cookie, origin: 'https://evil.example' });
    expect([response.status, response.body.code]).toEqual([403, 'csrf']);
  });

  it('says which service is away, and is not ready then', async () => {
    const away = await door.http.get('/api/v1/domains').set({ cookie });
    expect([away.status, away.body.code]).toEqual([503, 'service-unavailable']);
    expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
    const ready = await door.http.get('/readyz');
    expect([ready.status, ready.body.detail]).toEqual([
      503,
      'not ready: challenges, ideas, voting, aggregation',
    ]);
    expect((await door.http.get('/livez')).status).toBe(200);
  });

  it('shows its measurements to this machine only, not to what a proxy passes on', async () => {
    expect((await door.http.get('/metrics')).status).toBe(200);
    expect((await door.http.get('/metrics').set('x-forwarded-for', '10.0.0.1')).status).toBe(404);
  });

  it('says service-unavailable for a service that does not answer over HTTP', async () => {
    const { HttpServiceLink } = await import('@zwerm/gateway/links/http-service-link');
    const lonely = await startGateway({ links: [new HttpServiceLink('people', 'http://127.0.0.1:9')] });
    try {
      for (const request of [
        lonely.http.get('/api/v1/people'),
        lonely.http.post('/api/v1/people').send({ text: 'x' }),
      ]) {
        const response = await request;
        expect([response.status, response.body.code]).toEqual([503, 'service-unavailable']);
      }
      const body = { email: 'a@example.org', password: 'right' };
      expect((await lonely.http.post('/api/v1/sessions').send(body)).body.code).toBe('service-unavailable');
      expect((await lonely.http.get('/api/openapi.json')).status).toBe(503);
    } finally {
      await lonely.close();
    }
  });

  it('waits 5 s for a service that takes a request and says nothing', async () => {
    const { HttpServiceLink } = await import('@zwerm/gateway/links/http-service-link');
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const hanging = await startGateway({
      links: [new HttpServiceLink('people', `http://127.0.0.1:${port}`)],
    });
    const startedAt = performance.now();
    const { status, body } = await hanging.http.get('/api/v1/people');
    expect([status, body.code]).toEqual([503, 'service-unavailable']);
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    await hanging.close();
    silent.close();
  });
});

/** Sends a target exactly as it is written; supertest and fetch would tidy it up. */
function raw(
  url: string,
  method: string,
  path: string,
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    request.on('error', reject);
    request.end();
  });
}
