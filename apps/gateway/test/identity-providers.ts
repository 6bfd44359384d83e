import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcClient } from '@zwerm/gateway/oidc/oidc-settings';
import Provider from 'oidc-provider';

export interface ProviderUnderTest {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

const clientId = 'zwerm';
const clientSecret = 'a secret that the provider and Zwerm share';
/** For a gateway that signs people in there. */
export const optionsFor = (
  { issuer }: Pick<ProviderUnderTest, 'issuer'>,
  choices: Pick<OidcClient, 'secondFactor' | 'logsOutThere'> = {},
) => ({
  oidc: { issuer, clientId, clientSecret, label: 'Werk', ...choices },
});

interface ProviderOptions {
  readonly backchannelLogoutUri?: string;
  /** How browsers reach Zwerm. */
  readonly zwermAt?: string;
}

/** A real provider in which whoever comes is signed in at once as `who()`. */
export async function startProvider(
  who: () => string,
  { backchannelLogoutUri, zwermAt = 'http://localhost:3000' }: ProviderOptions = {},
): Promise<ProviderUnderTest> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return listen((issuer) => {
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${zwermAt}/api/v1/oidc/callback`],
          token_endpoint_auth_method: 'client_secret_post',
          post_logout_redirect_uris: [`${zwermAt}/sign-in`],
          ...(backchannelLogoutUri && {
            backchannel_logout_uri: backchannelLogoutUri,
            backchannel_logout_session_required: true,
          }),
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['only tests know'] },
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      // The provider's own guard keeps it from calling this machine.
      fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      loadExistingGrant: async (context) => {
        const { client, session } = context.oidc;
        const grant: InstanceType<Provider['Grant']> = new provider.Grant({
          clientId: client?.clientId ?? '',
          accountId: session?.accountId ?? '',
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const answer = provider.callback();
    return (request, response) => {
      if (request.url?.startsWith('/interaction/'))
        return void provider.interactionFinished(request, response, { login: { accountId: who() } });
      return void answer(request, response);
    };
  });
}

/** What a hostile provider may do to a token. */
export interface Malice {
  readonly claims?: Record<string, unknown>;
  readonly algorithm?: 'RS256' | 'HS256' | 'none';
  readonly header?: Record<string, unknown>;
  /** Signed with a key that is not the provider's. */
  readonly isForeign?: boolean;
}

export interface HostileProvider extends ProviderUnderTest {
  /** Paths it was asked for. */
  readonly asked: string[];
  /** A token as `malice` has it; in order when that is empty. */
  readonly token: (malice?: Malice) => string;
}

/** A provider that hands out whatever `malice()` says, and takes any code as often as it comes. */
export async function startHostileProvider(
  malice: () => Malice,
  nonce: () => string,
): Promise<HostileProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const asked: string[] = [];
  const provider = await listen((issuer) => (request, response) => {
    asked.push(request.url ?? '');
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      }),
      '/jwks': () => keySetOf(own.publicKey),
      '/foreign-jwks': () => keySetOf(foreign.publicKey),
      '/token': () => ({
        access_token: 'nothing',
        token_type: 'bearer',
        id_token: tokenOf(
          issuer,
          { ...malice(), claims: { nonce: nonce(), ...malice().claims } },
          own,
          foreign,
        ),
      }),
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}));
  });
  return { ...provider, asked, token: (evil = {}) => tokenOf(provider.issuer, evil, own, foreign) };
}

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const keySetOf = (key: KeyObject): object => ({
  keys: [{ ...key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k' }],
});

function tokenOf(
  iss: string,
  { claims, algorithm = 'RS256', header, isForeign = false }: Malice,
  own: KeyPair,
  foreign: KeyPair,
): string {
  const now = Math.floor(Date.now() / 1_000);
  const standard = { iss, aud: clientId, sub: 'hostile', iat: now, exp: now + 60 };
  const signed = [
    { alg: algorithm, kid: 'k', ...header },
    { ...standard, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const { privateKey, publicKey } = isForeign ? foreign : own;
  const makeSignature: Record<typeof algorithm, () => string> = {
    RS256: () => createSign('sha256').update(signed).sign(privateKey, 'base64url'),
    HS256: () =>
      createHmac('sha256', publicKey.export({ format: 'pem', type: 'spki' }))
        .update(signed)
        .digest('base64url'),
    none: () => '',
  };
  return `${signed}.${makeSignature[algorithm]()}`;
}

/** Takes what a provider sends to an address known beforehand, and passes it on to one that is not. */
export interface Relay extends ProviderUnderTest {
  /** Bodies as they came. */
  readonly received: string[];
  target: string;
}

export async function startRelay(): Promise<Relay> {
  const received: string[] = [];
  const server = await listen(() => (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push(body);
      const { 'content-type': type = '' } = request.headers;
      void fetch(relay.target, { method: 'POST', headers: { 'content-type': type }, body }).then(
        ({ status }) => response.writeHead(status).end(),
      );
    });
  });
  const relay: Relay = { ...server, received, target: '' };
  return relay;
}

async function listen(answerFor: (issuer: string) => RequestListener): Promise<ProviderUnderTest> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', answerFor(issuer));
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
