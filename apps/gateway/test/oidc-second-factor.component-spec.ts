import { identities, identityKey } from './fake-people.js';
import { anAccount, cookieNamed, startGateway, type GatewayUnderTest } from './gateway-under-test.js';
import { optionsFor, startHostileProvider, type HostileProvider } from './identity-providers.js';

jest.setTimeout(60_000);

describe('an administrator who comes in through an identity provider', () => {
  let provider: HostileProvider;
  let claims: Record<string, unknown> = {};
  let nonce = '';
  const doors: GatewayUnderTest[] = [];
  beforeAll(async () => {
    provider = await startHostileProvider(
      () => ({ claims }),
      () => nonce,
    );
    identities.set(
      identityKey({ issuer: provider.issuer, subject: 'hostile' }),
      anAccount('administrator').facts,
    );
  });
  afterAll(async () => {
    for (const door of doors) await door.close();
    await provider.close();
  });

  const doorThatTrusts = async (
    secondFactor: NonNullable<Parameters<typeof optionsFor>[1]>['secondFactor'],
  ): Promise<GatewayUnderTest> => {
    const door = await startGateway({
      ...optionsFor(provider, { secondFactor }),
      requiresSecondFactor: true,
    });
    doors.push(door);
    return door;
  };
  const begin = (door: GatewayUnderTest) => door.http.get('/api/v1/oidc/start');
  /** @returns status and code of a question that is for those who proved themselves twice */
  const outcomeWith = async (door: GatewayUnderTest, said: Record<string, unknown>) => {
    claims = said;
    const begun = await begin(door);
    const asked = new URL(begun.headers['location']!).searchParams;
    nonce = asked.get('nonce')!;
    const query = new URLSearchParams({ code: 'c', state: asked.get('state')!, iss: provider.issuer });
    const answer = await door.http
      .get(`/api/v1/oidc/callback?${query.toString()}`)
      .set('cookie', cookieNamed(begun, 'zwerm-oidc'));
    const { status, body } = await door.http
      .get('/api/v1/people')
      .set('cookie', cookieNamed(answer, 'zwerm-session'));
    return [status, body.code];
  };
  const letIn = [200, undefined];
  const refused = [403, 'second-factor-required'];

  it('has a second factor to prove, whatever the provider says, unless that is trusted', async () => {
    const door = await doorThatTrusts(undefined);
    expect(await outcomeWith(door, { amr: ['pwd', 'mfa', 'otp', 'hwk'], acr: 'gold' })).toEqual(refused);
  });

  it('has proved it when the provider says so in the way that is trusted', async () => {
    const door = await doorThatTrusts([
      { claim: 'amr', value: 'mfa' },
      { claim: 'acr', value: 'gold' },
    ]);
    expect(await outcomeWith(door, { amr: ['pwd', 'mfa'] })).toEqual(letIn);
    expect(await outcomeWith(door, { acr: 'gold' })).toEqual(letIn);
    for (const said of [{}, { amr: ['pwd'] }, { amr: 'mfa' }, { acr: 'mfa' }, { acr: ['gold'] }])
      expect([said, await outcomeWith(door, said)]).toEqual([said, refused]);
  });

  it('is asked for the class that is trusted', async () => {
    const door = await doorThatTrusts([{ claim: 'acr', value: 'gold' }]);
    const { searchParams } = new URL((await begin(door)).headers['location']!);
    expect(searchParams.get('acr_values')).toBe('gold');
  });

  it('has always proved it where every sign-in is trusted', async () => {
    expect(await outcomeWith(await doorThatTrusts('always'), {})).toEqual(letIn);
  });
});
