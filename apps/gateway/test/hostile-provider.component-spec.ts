import type supertest from 'supertest';
import { identities, identityKey } from './fake-people.js';
import { anAccount, cookieNamed, startGateway, type GatewayUnderTest } from './gateway-under-test.js';
import { optionsFor, startHostileProvider, type Malice, type HostileProvider } from './identity-providers.js';

jest.setTimeout(60_000);

describe('what a hostile provider says', () => {
  let provider: HostileProvider;
  let door: GatewayUnderTest;
  let malice: Malice = {};
  let nonce = '';
  beforeAll(async () => {
    provider = await startHostileProvider(
      () => malice,
      () => nonce,
    );
    door = await startGateway(optionsFor(provider));
    identities.set(identityKey({ issuer: provider.issuer, subject: 'hostile' }), anAccount().facts);
  });
  afterAll(async () => {
    await door.close();
    await provider.close();
  });

  const outcomeOf = async (evil: Malice, iss = provider.issuer): Promise<supertest.Response> => {
    malice = evil;
    const begun = await door.http.get('/api/v1/oidc/start');
    const asked = new URL(begun.headers['location']!).searchParams;
    nonce = asked.get('nonce')!;
    const query = new URLSearchParams({ code: 'c', state: asked.get('state')!, iss });
    return door.http
      .get(`/api/v1/oidc/callback?${query.toString()}`)
      .set('cookie', cookieNamed(begun, 'zwerm-oidc'));
  };
  const placeOf = async (evil: Malice, iss?: string): Promise<string | undefined> =>
    (await outcomeOf(evil, iss)).headers['location'];

  it('is believed when it is in order', async () => {
    expect(await placeOf({})).toBe('/');
    expect(await placeOf({ header: { typ: 'JWT' }, claims: { azp: 'zwerm' } })).toBe('/');
  });

  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, Malice]>([
    ['an unsigned token', { algorithm: 'none' }],
    ['one signed with the public key as a secret', { algorithm: 'HS256' }],
    ['one whose header claims another algorithm', { header: { alg: 'RS512' } }],
    ['one that another key signed', { isForeign: true }],
    ['one of a key nobody has', { header: { kid: '../../etc/passwd' } }],
    ['one of a key that is a query', { header: { kid: "' or 1=1--" } }],
    ['one of a key that is an address', { header: { kid: 'https://evil.example/jwks' } }],
    ['one with a critical extension we do not know', { header: { crit: ['b64'], b64: false } }],
    ['an access token', { header: { typ: 'at+jwt' } }],
    ['a logout token', { header: { typ: 'logout+jwt' } }],
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'another' } }],
    ['another authorised party', { claims: { azp: 'another' } }],
    ['another authorised party among audiences', { claims: { aud: ['zwerm', 'another'], azp: 'another' } }],
    ['several audiences and no authorised party', { claims: { aud: ['zwerm', 'another'] } }],
    ['one that has expired', { claims: { iat: now - 7_200, exp: now - 3_600 } }],
    ['nobody at all', { claims: { sub: undefined } }],
  ])('is refused: %s (A77)', async (_name, evil) => {
    const answer = await outcomeOf(evil);
    expect(answer.headers['location']).toBe('/sign-in?problem=oidc-refused');
    expect(cookieNamed(answer, 'zwerm-session')).toBe('');
  });

  it.each(['jku', 'x5u'])('is not looked up where a token says, in %s (A77)', async (name) => {
    const header = { [name]: `${provider.issuer}/foreign-jwks` };
    expect(await placeOf({ isForeign: true, header })).toBe('/sign-in?problem=oidc-refused');
    expect(await placeOf({ header })).toBe('/');
    expect(provider.asked).not.toContain('/foreign-jwks');
  });

  it('is not checked with a key that a token brings along (A77)', async () => {
    const { keys } = (await (await fetch(`${provider.issuer}/foreign-jwks`)).json()) as { keys: object[] };
    expect(await placeOf({ isForeign: true, header: { jwk: keys[0] } })).toBe(
      '/sign-in?problem=oidc-refused',
    );
  });

  it('is not asked for when another provider answers: no code goes to the wrong one (A77)', async () => {
    const before = provider.asked.filter((path) => path === '/token').length;
    expect(await placeOf({}, 'https://evil.example')).toBe('/sign-in?problem=oidc-refused');
    expect(provider.asked.filter((path) => path === '/token')).toHaveLength(before);
  });

  it('is not replayed: state and nonce of one sign-in are worth nothing in another (A77)', async () => {
    const [first, second] = [
      await door.http.get('/api/v1/oidc/start'),
      await door.http.get('/api/v1/oidc/start'),
    ];
    const asked = (begun: supertest.Response) => new URL(begun.headers['location']!).searchParams;
    const callback = async (state: string, begun: supertest.Response) => {
      const query = new URLSearchParams({ code: 'c', state, iss: provider.issuer });
      const answer = await door.http
        .get(`/api/v1/oidc/callback?${query.toString()}`)
        .set('cookie', cookieNamed(begun, 'zwerm-oidc'));
      return answer.headers['location'];
    };
    malice = {};
    nonce = asked(first).get('nonce')!;
    expect(await callback(asked(first).get('state')!, second)).toBe('/sign-in?problem=oidc-refused');
    expect(await callback(asked(second).get('state')!, second)).toBe('/sign-in?problem=oidc-refused');
    expect(await callback(asked(first).get('state')!, first)).toBe('/');
  });

  it('opens nothing as a bearer token, also when it is in order (A77)', async () => {
    const token = provider.token({ claims: { nonce } });
    for (const path of ['/api/v1/me', '/api/v1/people', '/scim/v2/Users']) {
      const answer = await door.http.get(path).set('authorization', `Bearer ${token}`);
      expect([path, answer.status]).toEqual([path, 401]);
    }
    const asCookie = await door.http.get('/api/v1/me').set('cookie', `zwerm-session=${token}`);
    expect(asCookie.status).toBe(401);
  });
});
