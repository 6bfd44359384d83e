import { identities, identityKey } from './fake-people.js';
import { anAccount, cookieNamed, startGateway, type GatewayUnderTest } from './gateway-under-test.js';
import {
  optionsFor,
  startHostileProvider,
  type Malice,
  type ProviderUnderTest,
} from './identity-providers.js';

jest.setTimeout(60_000);

describe('what a hostile provider says', () => {
  let provider: ProviderUnderTest;
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

  const outcomeOf = async (evil: Malice): Promise<string | undefined> => {
    malice = evil;
    const begun = await door.http.get('/api/v1/oidc/start');
    const asked = new URL(begun.headers['location']!).searchParams;
    nonce = asked.get('nonce')!;
    const query = new URLSearchParams({ code: 'c', state: asked.get('state')!, iss: provider.issuer });
    const answer = await door.http
      .get(`/api/v1/oidc/callback?${query.toString()}`)
      .set('cookie', cookieNamed(begun, 'zwerm-oidc'));
    return answer.headers['location'];
  };

  it('is believed when it is in order', async () => {
    expect(await outcomeOf({})).toBe('/');
  });

  const now = Math.floor(Date.now() / 1_000);
  it.each<[string, Malice]>([
    ['an unsigned token', { algorithm: 'none' }],
    ['one signed with the public key as a secret', { algorithm: 'HS256' }],
    ['one whose header claims another algorithm', { header: { alg: 'RS512' } }],
    ['one of a key nobody has', { header: { kid: '../../etc/passwd' } }],
    ['one with a critical extension we do not know', { header: { crit: ['b64'], b64: false } }],
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'another' } }],
    ['one that has expired', { claims: { iat: now - 7_200, exp: now - 3_600 } }],
    ['nobody at all', { claims: { sub: undefined } }],
  ])('is refused: %s (A77)', async (_name, evil) => {
    expect(await outcomeOf(evil)).toBe('/sign-in?problem=oidc-refused');
  });
});
