import { SessionStart } from '@zwerm/gateway/sessions/session-start';
import { BeginOidc } from '@zwerm/gateway/oidc/use-cases/begin-oidc';
import { CompleteOidc } from '@zwerm/gateway/oidc/use-cases/complete-oidc';
import type supertest from 'supertest';
import { accounts, identities, identityKey, invitations } from './fake-people.js';
import {
  anAccount,
  cookieNamed,
  fromOurPage,
  signIn,
  startGateway,
  type GatewayUnderTest,
} from './gateway-under-test.js';
import { optionsFor, startProvider, type ProviderUnderTest } from './identity-providers.js';
import { ProviderBrowser } from './provider-browser.js';

jest.setTimeout(60_000);

const start = '/api/v1/oidc/start';
const refused = '/sign-in?problem=oidc-refused';

const cookiesOf = (response: supertest.Response): string[] =>
  (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];

describe('signing in through an identity provider', () => {
  let provider: ProviderUnderTest;
  let door: GatewayUnderTest;
  let subject = '';
  beforeAll(async () => {
    provider = await startProvider(() => subject);
    door = await startGateway(optionsFor(provider));
  });
  afterAll(async () => {
    await door.close();
    await provider.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const known = (name: string): { email: string; personId: string } => {
    const account = anAccount();
    identities.set(identityKey({ issuer: provider.issuer, subject: name }), account.facts);
    return account;
  };
  /** @returns what a browser has once the provider sends it back */
  const cameBack = async (query = '', cookie = ''): Promise<{ path: string; cookie: string }> => {
    const begun = await door.http.get(start + query).set({ cookie, ...fromOurPage });
    const path = await new ProviderBrowser().follow(begun.headers['location']!);
    return { path, cookie: [cookie, cookieNamed(begun, 'zwerm-oidc')].filter(Boolean).join('; ') };
  };
  const finish = ({ path, cookie }: { path: string; cookie: string }) =>
    door.http.get(path).set('cookie', cookie);

  it('is made of these parts', () => {
    for (const part of [BeginOidc, CompleteOidc, SessionStart])
      expect(door.gateway.app.get<object>(part)).toBeInstanceOf(part);
  });

  it('is offered by name', async () => {
    const { body } = await door.http.get('/api/v1/sign-in-methods');
    expect(body).toEqual({ password: true, oidc: { label: 'Werk' } });
  });

  it('begins with code, PKCE, state and nonce, kept in a sealed cookie for the callback alone', async () => {
    const begun = await door.http.get(start);
    expect(begun.status).toBe(302);
    const asked = Object.fromEntries(new URL(begun.headers['location']!).searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
      redirect_uri: 'http://localhost:3000/api/v1/oidc/callback',
    });
    const [cookie = ''] = cookiesOf(begun);
    expect(cookie).toMatch(/; Path=\/api\/v1\/oidc; HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(cookie).not.toContain(asked['state']);
  });

  it('starts a new session, ends the former one and leads back to the page', async () => {
    subject = 'noor';
    const { email, personId } = known(subject);
    const former = await signIn(door, email);
    const answer = await finish(await cameBack('?returnTo=/ideas/7', former));
    expect([answer.status, answer.headers['location']]).toEqual([302, '/ideas/7']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(cookiesOf(answer)[0]).toMatch(/^zwerm-oidc=; .*Max-Age=0$/);
    const session = cookieNamed(answer, 'zwerm-session');
    const me = await door.http.get('/api/v1/me').set('cookie', session);
    expect(me.body.principal.personId).toBe(personId);
    expect((await door.http.get('/api/v1/me').set('cookie', former)).status).toBe(401);
  });

  it('counts as proved once: what the provider says of a second factor is trusted only when configured', async () => {
    subject = 'once';
    const { personId } = known(subject);
    await finish(await cameBack());
    const rows = await door.database.query('select is_proved_twice from session where person_id = $1', [
      personId,
    ]);
    expect(rows).toEqual([{ is_proved_twice: false }]);
  });

  it.each(['//evil.example', String.raw`/\evil.example`, 'https:evil.example', 'javascript:alert(1)'])(
    'leads to no other place: %s (A71)',
    async (target) => {
      subject = 'returning';
      known(subject);
      const answer = await finish(await cameBack(`?returnTo=${encodeURIComponent(target)}`));
      expect(answer.headers['location']).toBe('/');
    },
  );

  it('tells somebody who is not known here, and starts no session', async () => {
    subject = 'nobody';
    const answer = await finish(await cameBack());
    expect(answer.headers['location']).toBe('/sign-in?problem=oidc-unknown-person');
    expect(cookieNamed(answer, 'zwerm-session')).toBe('');
  });

  it('takes a callback only from the browser that began: without its cookie it is refused (A77)', async () => {
    subject = 'attacker';
    known(subject);
    const { path, cookie } = await cameBack();
    const other = await cameBack();
    for (const wrong of ['', 'zwerm-oidc=made-up', other.cookie, `${cookie}x`.replace('=', '=x')]) {
      const answer = await finish({ path, cookie: wrong });
      expect([answer.headers['location'], cookieNamed(answer, 'zwerm-session')]).toEqual([refused, '']);
    }
  });

  it('refuses another state, another issuer and an error of the provider (A77)', async () => {
    subject = 'changed';
    known(subject);
    const changes: ((address: URL) => void)[] = [
      ({ searchParams }) => searchParams.set('state', 'another'),
      ({ searchParams }) => searchParams.delete('state'),
      ({ searchParams }) => searchParams.set('iss', 'https://evil.example'),
      ({ searchParams }) => searchParams.delete('iss'),
      ({ searchParams }) => searchParams.append('state', 'twice'),
      ({ searchParams }) => searchParams.set('error', '<script>alert(1)</script>'),
      (address) => (address.search = ''),
    ];
    for (const change of changes) {
      const { path, cookie } = await cameBack();
      const address = new URL(path, 'http://here');
      change(address);
      const answer = await finish({ path: address.pathname + address.search, cookie });
      expect([answer.status, answer.headers['location'], answer.text]).toEqual([302, refused, '']);
    }
  });

  it('takes a callback once (A77)', async () => {
    subject = 'again';
    known(subject);
    const back = await cameBack();
    expect((await finish(back)).headers['location']).toBe('/');
    expect((await finish(back)).headers['location']).toBe(refused);
  });

  it('takes nothing that began more than ten minutes ago (A77)', async () => {
    subject = 'late';
    known(subject);
    const back = await cameBack();
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 600_000);
    expect((await finish(back)).headers['location']).toBe(refused);
  });

  const cameBackInvited = async (token: string) => {
    const begun = await door.http.post('/api/v1/oidc/invitations').send({ token, displayName: 'Wies' });
    expect([begun.status, begun.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(cookiesOf(begun)[0]).not.toContain(token);
    const path = await new ProviderBrowser().follow(begun.body.continueAt as string);
    return finish({ path, cookie: cookieNamed(begun, 'zwerm-oidc') });
  };

  it('lets somebody in who was invited, with the identity they have there', async () => {
    subject = 'invited';
    const { facts, personId } = anAccount();
    invitations.set('a link from a mail', facts);
    const answer = await cameBackInvited('a link from a mail');
    expect(answer.headers['location']).toBe('/');
    const me = await door.http.get('/api/v1/me').set('cookie', cookieNamed(answer, 'zwerm-session'));
    expect(me.body.principal.personId).toBe(personId);
  });

  it.each([
    ['used', 'invited-late', 'link-used'],
    ['made up', 'invited-never', 'link-used'],
    ['open', 'invited', 'identity-taken'],
  ])('starts no session for a link that is %s with the identity %s', async (token, name, problem) => {
    subject = name;
    if (token === 'open') invitations.set(token, anAccount().facts);
    const answer = await cameBackInvited(token);
    expect(answer.headers['location']).toBe(`/sign-in?problem=${problem}`);
    expect(cookieNamed(answer, 'zwerm-session')).toBe('');
  });

  it('links an identity to the person of the session, with which they can sign in then', async () => {
    subject = 'linked';
    const { email, personId } = anAccount();
    const session = await signIn(door, email);
    const answer = await finish(await cameBack('?link=true&returnTo=/settings', session));
    expect(answer.headers['location']).toBe('/settings');
    const later = cookieNamed(await finish(await cameBack()), 'zwerm-session');
    const me = await door.http.get('/api/v1/me').set('cookie', later);
    expect(me.body.principal.personId).toBe(personId);
  });

  it('goes on in a new session after linking, proved no more often than the one before', async () => {
    for (const hasSecondFactor of [false, true]) {
      subject = `renewed-${hasSecondFactor}`;
      const { email, personId, facts } = anAccount();
      accounts.set(email, { ...facts, hasSecondFactor });
      const former = await signIn(door, email);
      const answer = await finish(await cameBack('?link=true', former));
      const renewed = cookieNamed(answer, 'zwerm-session');
      expect((await door.http.get('/api/v1/me').set('cookie', renewed)).status).toBe(200);
      expect((await door.http.get('/api/v1/me').set('cookie', former)).status).toBe(401);
      const rows = await door.database.query('select is_proved_twice from session where person_id = $1', [
        personId,
      ]);
      expect(rows).toEqual([{ is_proved_twice: hasSecondFactor }]);
    }
  });

  it('links no identity that is somebody else’s', async () => {
    subject = 'taken';
    known(subject);
    const session = await signIn(door, anAccount().email);
    const answer = await finish(await cameBack('?link=true', session));
    expect(answer.headers['location']).toBe('/settings/security?problem=identity-taken');
  });

  it('links only within the session that asked for it', async () => {
    subject = 'moved';
    const back = await cameBack('?link=true', await signIn(door, anAccount().email));
    const other = await signIn(door, anAccount().email);
    const cookie = [other, back.cookie.split('; ')[1]].join('; ');
    const answer = await finish({ path: back.path, cookie });
    expect(answer.headers['location']).toBe('/settings/security?problem=oidc-refused');
    expect(identities.has(identityKey({ issuer: provider.issuer, subject }))).toBe(false);
  });

  it('begins a link for a session only, and not when another site asks', async () => {
    const session = await signIn(door, anAccount().email);
    const begin = async (headers: Record<string, string>) => {
      const { status, body } = await door.http.get(`${start}?link=true`).set(headers);
      return [status, body.code];
    };
    expect(await begin(fromOurPage)).toEqual([401, 'unauthenticated']);
    expect(await begin({ cookie: session, 'sec-fetch-site': 'cross-site' })).toEqual([403, 'csrf']);
    expect(await begin({ cookie: session })).toEqual([403, 'csrf']);
  });
});

describe('without an identity provider', () => {
  let door: GatewayUnderTest;
  beforeAll(async () => {
    door = await startGateway();
  });
  afterAll(() => door.close());

  it('people sign in with a password only', async () => {
    expect((await door.http.get('/api/v1/sign-in-methods')).body).toEqual({ password: true, oidc: null });
    for (const path of [start, '/api/v1/oidc/callback?code=x&state=y'])
      expect((await door.http.get(path)).headers['location']).toBe(refused);
  });

  it('nobody accepts an invitation through one', async () => {
    const invitation = { token: 'a link from a mail', displayName: 'Wies' };
    const { status, body } = await door.http.post('/api/v1/oidc/invitations').send(invitation);
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('and one that does not answer leads back to sign-in', async () => {
    const silent = await startGateway(optionsFor({ issuer: 'http://127.0.0.1:9' }));
    expect((await silent.http.get(start)).headers['location']).toBe(refused);
    const invitation = { token: 'a link from a mail', displayName: 'Wies' };
    const { status, body } = await silent.http.post('/api/v1/oidc/invitations').send(invitation);
    expect([status, body.code]).toEqual([503, 'service-unavailable']);
    await silent.close();
  });
});
