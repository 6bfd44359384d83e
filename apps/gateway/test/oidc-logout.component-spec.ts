import { EndProviderSessions } from '@zwerm/gateway/oidc/use-cases/end-provider-sessions';
import { identities, identityKey } from './fake-people.js';
import {
  anAccount,
  cookieNamed,
  fromOurPage,
  signIn,
  startGateway,
  type GatewayUnderTest,
} from './gateway-under-test.js';
import {
  optionsFor,
  startHostileProvider,
  startProvider,
  startRelay,
  type HostileProvider,
  type Malice,
  type ProviderUnderTest,
  type Relay,
} from './identity-providers.js';
import { ProviderBrowser } from './provider-browser.js';

jest.setTimeout(60_000);

const backchannel = '/api/v1/oidc/backchannel-logout';
const form = 'application/x-www-form-urlencoded';
const statusOf = async ({ http }: GatewayUnderTest, cookie: string): Promise<number> =>
  (await http.get('/api/v1/me').set('cookie', cookie)).status;

describe('signing out, with an identity provider', () => {
  let provider: ProviderUnderTest;
  let relay: Relay;
  let door: GatewayUnderTest;
  let subject = '';
  beforeAll(async () => {
    relay = await startRelay();
    provider = await startProvider(() => subject, { backchannelLogoutUri: `${relay.issuer}/logout` });
    door = await startGateway(optionsFor(provider, { logsOutThere: true }));
    relay.target = door.url + backchannel;
  });
  afterAll(async () => {
    await door.close();
    await provider.close();
    await relay.close();
  });

  /** @returns the Cookie header of a fresh session that began at the provider */
  const signInThere = async (name: string, browser = new ProviderBrowser()): Promise<string> => {
    subject = name;
    const key = identityKey({ issuer: provider.issuer, subject });
    if (!identities.has(key)) identities.set(key, anAccount().facts);
    const begun = await door.http.get('/api/v1/oidc/start');
    const path = await browser.follow(begun.headers['location']!);
    const answer = await door.http.get(path).set('cookie', cookieNamed(begun, 'zwerm-oidc'));
    return cookieNamed(answer, 'zwerm-session');
  };
  const signOut = (cookie: string) =>
    door.http.delete('/api/v1/sessions/current').set({ cookie, ...fromOurPage });
  const signOutAddress = async (cookie: string): Promise<URL> =>
    new URL((await signOut(cookie)).body.continueAt as string);

  it('here goes on at the provider, which is told who signs out and leads back to one page of ours (A71)', async () => {
    const browser = new ProviderBrowser();
    const session = await signInThere('noor', browser);
    const answer = await signOut(session);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(await statusOf(door, session)).toBe(401);
    const address = new URL(answer.body.continueAt as string);
    expect(address.origin).toBe(provider.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/sign-in');
    expect(address.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(await browser.signOut(address.href)).toBe('/sign-in');
  });

  it('keeps the ID token sealed', async () => {
    await signInThere('sealed');
    const rows = await door.database.query<{ sealed: Buffer }>(
      'select sealed_id_token as sealed from session where sealed_id_token is not null',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('eyJ');
  });

  it('ends here only for who signed in with a password', async () => {
    const session = await signIn(door, anAccount().email);
    const answer = await signOut(session);
    expect([answer.status, answer.text]).toEqual([204, '']);
  });

  it('at the provider ends what began with that session there, and nothing else', async () => {
    const [one, other] = [new ProviderBrowser(), new ProviderBrowser()];
    const ended = await signInThere('sam', one);
    const elsewhere = await signInThere('sam', other);
    const colleague = await signInThere('kim');
    const received = relay.received.length;
    const leaving = await signInThere('sam', one);
    // Signing in again at the same browser there is the same session there.
    await one.signOut((await signOutAddress(leaving)).href);
    expect(relay.received).toHaveLength(received + 1);
    expect(await statusOf(door, ended)).toBe(401);
    expect([await statusOf(door, elsewhere), await statusOf(door, colleague)]).toEqual([200, 200]);
  });

  it('takes the provider’s word once (A77)', async () => {
    const browser = new ProviderBrowser();
    await signInThere('again', browser);
    await browser.signOut((await signOutAddress(await signInThere('again', browser))).href);
    const replay = await door.http.post(backchannel).type(form).send(relay.received.at(-1));
    expect([replay.status, replay.body.code]).toEqual([400, 'logout-token-refused']);
  });
});

describe('a logout token', () => {
  let provider: HostileProvider;
  let door: GatewayUnderTest;
  let nonce = '';
  beforeAll(async () => {
    provider = await startHostileProvider(
      () => ({ claims: { sid: 'there' } }),
      () => nonce,
    );
    door = await startGateway(optionsFor(provider));
    identities.set(identityKey({ issuer: provider.issuer, subject: 'hostile' }), anAccount().facts);
  });
  afterAll(async () => {
    await door.close();
    await provider.close();
  });

  const session = async (): Promise<string> => {
    const begun = await door.http.get('/api/v1/oidc/start');
    const asked = new URL(begun.headers['location']!).searchParams;
    nonce = asked.get('nonce')!;
    const query = new URLSearchParams({ code: 'c', state: asked.get('state')!, iss: provider.issuer });
    const answer = await door.http
      .get(`/api/v1/oidc/callback?${query.toString()}`)
      .set('cookie', cookieNamed(begun, 'zwerm-oidc'));
    return cookieNamed(answer, 'zwerm-session');
  };
  let count = 0;
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const inOrder = () => ({ jti: `token ${count++}`, events: event });
  const tokenWith = ({ claims, ...evil }: Malice = {}): string =>
    provider.token({ header: { typ: 'logout+jwt' }, ...evil, claims: { ...inOrder(), ...claims } });
  const send = (token: string) => door.http.post(backchannel).type(form).send({ logout_token: token });

  it.each<[string, Record<string, unknown>]>([
    ['the person', { sid: undefined }],
    ['the session', { sub: undefined, sid: 'there' }],
    ['both', { sid: 'there' }],
  ])('ends the sessions that it names, by %s', async (_name, claims) => {
    const [one, other] = [await session(), await session()];
    const answer = await send(tokenWith({ claims }));
    expect([answer.status, answer.text, answer.headers['cache-control']]).toEqual([200, '', 'no-store']);
    expect([await statusOf(door, one), await statusOf(door, other)]).toEqual([401, 401]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another person', { sub: 'another' }],
    ['another session', { sub: undefined, sid: 'elsewhere' }],
    ['another session of the person', { sid: 'elsewhere' }],
    ['another person in the session', { sub: 'another', sid: 'there' }],
  ])('ends no session when it names %s', async (_name, claims) => {
    const own = await session();
    const byPassword = await signIn(door, anAccount().email);
    expect((await send(tokenWith({ claims }))).status).toBe(200);
    expect([await statusOf(door, own), await statusOf(door, byPassword)]).toEqual([200, 200]);
  });

  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, Malice]>([
    ['unsigned', { algorithm: 'none' }],
    ['signed with the public key as a secret', { algorithm: 'HS256' }],
    ['signed with another key', { isForeign: true }],
    [
      'signed with another key of its own choice',
      { isForeign: true, header: { jku: 'https://evil.example' } },
    ],
    ['of a key nobody has', { header: { kid: 'none' } }],
    ['an access token', { header: { typ: 'at+jwt' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another audience', { claims: { aud: 'another' } }],
    ['old', { claims: { iat: now - 3_600, exp: undefined } }],
    ['expired', { claims: { exp: now - 120 } }],
    ['of tomorrow', { claims: { iat: now + 86_400 } }],
    ['without a time', { claims: { iat: undefined } }],
    ['an ID token', { claims: { nonce: 'n' } }],
    ['about another event', { claims: { events: { 'https://evil.example': {} } } }],
    ['about no event', { claims: { events: undefined } }],
    ['without an id of its own', { claims: { jti: undefined } }],
    ['about nobody', { claims: { sub: undefined } }],
  ])('is refused when it is %s, and ends nothing (A77)', async (_name, evil) => {
    const own = await session();
    const answer = await send(tokenWith(evil));
    expect([answer.status, answer.body.code]).toEqual([400, 'logout-token-refused']);
    expect(await statusOf(door, own)).toBe(200);
  });

  it('counts once, also when it comes several times at the same moment (A77)', async () => {
    const token = tokenWith();
    const answers = await Promise.all([send(token), send(token), send(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  it('comes as a form, here and nowhere else (A58)', async () => {
    const json = await door.http.post(backchannel).send({ logout_token: tokenWith() });
    expect([json.status, json.body.code]).toEqual([415, 'unsupported-media-type']);
    for (const path of ['/api/v1/sessions', '/api/v1/people']) {
      const answer = await door.http.post(path).type(form).send({ email: 'x', password: 'y' });
      expect([answer.status, answer.body.code]).toEqual([415, 'unsupported-media-type']);
    }
  });

  it.each(['', 'logout_token=', 'logout_token=a&logout_token=b', 'token=a', 'logout_token=%00'])(
    'is refused as a form of %j',
    async (body) => {
      const answer = await door.http.post(backchannel).type(form).send(body);
      expect([answer.status, answer.body.code]).toEqual([400, 'logout-token-refused']);
    },
  );

  it('is refused when it is large, before all of it is read', async () => {
    const answer = await send('x'.repeat(20_000));
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  it('forgets ids that could not be used any more', async () => {
    await door.database.query(`update logout_token set seen_at = seen_at - interval '1 hour'`);
    await send(tokenWith());
    expect(await door.database.query('select count(*)::int as kept from logout_token')).toEqual([
      { kept: 1 },
    ]);
  });

  it('can be sent again when the provider’s keys could not be had', async () => {
    const silent = await startGateway(optionsFor({ issuer: 'http://127.0.0.1:9' }));
    expect(silent.gateway.app.get(EndProviderSessions)).toBeInstanceOf(EndProviderSessions);
    const answer = await silent.http.post(backchannel).type(form).send({ logout_token: tokenWith() });
    expect([answer.status, answer.body.code]).toEqual([503, 'service-unavailable']);
    await silent.close();
  });

  it('leads nowhere without a provider', async () => {
    const alone = await startGateway();
    const answer = await alone.http.post(backchannel).type(form).send({ logout_token: tokenWith() });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    await alone.close();
  });
});
