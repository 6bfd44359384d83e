import { AdmitScimClient } from '@zwerm/gateway/scim-tokens/use-cases/admit-scim-client';
import { CreateScimToken } from '@zwerm/gateway/scim-tokens/use-cases/create-scim-token';
import { ListScimTokens } from '@zwerm/gateway/scim-tokens/use-cases/list-scim-tokens';
import { RevokeScimToken } from '@zwerm/gateway/scim-tokens/use-cases/revoke-scim-token';
import { identityProvider } from '@zwerm/platform/auth/internal-token';
import { anAccount, fromOurPage, signIn, startGateway, type GatewayUnderTest } from './gateway-under-test.js';

jest.setTimeout(30_000);
const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3_600_000).toISOString();
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const scimError = (status: string) =>
  expect.objectContaining({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status });

describe.each(['in-process', 'http'] as const)('a SCIM token, people reached %s', (reach) => {
  let door: GatewayUnderTest;
  let cookie: string;
  beforeAll(async () => {
    door = await startGateway({}, reach);
    cookie = await signIn(door, anAccount('employee', 'administrator').email);
  });
  beforeEach(() => door.database.query('delete from scim_token'));
  afterAll(() => door.close());
  const make = (body: object = {}, as = cookie) =>
    door.http
      .post('/api/v1/scim-tokens')
      .set({ ...fromOurPage, cookie: as })
      .send({ name: 'Entra ID', ...body });
  const newToken = async (): Promise<string> => (await make()).body.token as string;
  const list = async () => (await door.http.get('/api/v1/scim-tokens').set({ cookie })).body;
  const asked = (token: string) =>
    door.http.get('/scim/v2/Users?filter=userName%20eq%20%22a%22').set(bearer(token));

  it('is made of four use cases', () => {
    for (const useCase of [AdmitScimClient, CreateScimToken, ListScimTokens, RevokeScimToken])
      expect(door.gateway.app.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('leads an identity provider to people, in nobody’s name and without a role', async () => {
    const { status, body } = await asked(await newToken());
    expect([status, body.principal]).toEqual([200, identityProvider]);
    expect(body.url).toBe('/scim/v2/Users?filter=userName%20eq%20%22a%22');
  });

  it('is shown once, kept as a hash, and listed with the address to enter and its last use', async () => {
    const { body, status } = await make({ expiresAt: inDays(90) });
    expect([status, body.token]).toEqual([201, expect.stringMatching(/^zws_[\w-]{43}[0-9A-Za-z]{6}$/)]);
    const { token, ...shown } = body;
    expect(await list()).toEqual({ endpointUrl: 'http://localhost:3000/scim/v2', items: [shown] });
    expect(shown).toMatchObject({ name: 'Entra ID', lastUsedAt: null, expiresSoon: false });
    expect(JSON.stringify(await door.database.query('select * from scim_token'))).not.toContain(token);
    await asked(token as string);
    expect(Date.parse((await list()).items[0].lastUsedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('lives a year at most, and warns in its last 30 days', async () => {
    for (const expiresAt of [inDays(366), inDays(-1)]) expect((await make({ expiresAt })).status).toBe(400);
    await make({ expiresAt: inDays(29) });
    expect((await list()).items[0].expiresSoon).toBe(true);
    for (let n = 1; n < 10; n++) expect((await make()).status).toBe(201);
    expect((await make()).status).toBe(400);
  });

  it('is worth nothing from the moment it is revoked or expired', async () => {
    const token = await newToken();
    expect((await asked(token)).status).toBe(200);
    const { id } = (await list()).items[0];
    const revoke = () => door.http.delete(`/api/v1/scim-tokens/${id}`).set({ ...fromOurPage, cookie });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(404);
    const refused = await asked(token);
    expect([refused.status, refused.headers['content-type']]).toEqual([
      401,
      'application/scim+json; charset=utf-8',
    ]);
    const expired = await newToken();
    await door.database.query('update scim_token set expires_at = now()');
    expect((await asked(expired)).status).toBe(401);
  });

  it('opens nothing below /api/v1', async () => {
    const token = await newToken();
    for (const path of ['/me', '/people', '/scim-tokens']) {
      const { status, body } = await door.http.get(`/api/v1${path}`).set(bearer(token));
      expect([path, status, body.code]).toEqual([path, 401, 'unauthenticated']);
    }
  });

  it('is what it takes: no session, no access token of a person, no header of another kind, no query', async () => {
    const personal = await door.http
      .post('/api/v1/me/tokens')
      .set({ ...fromOurPage, cookie })
      .send({ name: 'script', scopes: ['read', 'write'] });
    const token = await newToken();
    for (const headers of [
      {},
      { ...fromOurPage, cookie },
      bearer(personal.body.token as string),
      { authorization: `Basic ${token}` },
      bearer(`${token}x`),
      { 'x-api-key': token },
    ]) {
      const { status, text } = await door.http.get(`/scim/v2/Users?token=${token}`).set(headers);
      expect([status, JSON.parse(text)]).toEqual([401, scimError('401')]);
    }
  });

  it('is managed by administrators, with a session', async () => {
    const other = await signIn(door, anAccount('employee', 'user-manager', 'leadership').email);
    expect((await make({}, other)).status).toBe(403);
    expect((await door.http.get('/api/v1/scim-tokens').set({ cookie: other })).status).toBe(403);
    const personal = await door.http
      .post('/api/v1/me/tokens')
      .set({ ...fromOurPage, cookie })
      .send({ name: 'script', scopes: ['read', 'write'] });
    const made = await door.http
      .post('/api/v1/scim-tokens')
      .set(bearer(personal.body.token as string))
      .send({ name: 'x' });
    expect([made.status, made.body.code]).toEqual([403, 'forbidden']);
  });

  it('leads to one way of writing an address only', async () => {
    const token = await newToken();
    for (const path of [
      '/scim',
      '/scim/v2',
      '/scim/v1/Users',
      '/scim/v2/Users/',
      '/scim/v2//Users',
      '/scim/v2/%55sers',
    ])
      expect([path, JSON.parse((await door.http.get(path).set(bearer(token))).text)]).toEqual([
        path,
        scimError('404'),
      ]);
  });
});
