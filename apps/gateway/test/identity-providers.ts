import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface ProviderUnderTest {
  readonly issuer: string;
  readonly close: () => Promise<void>;
}

const clientId = 'zwerm';
const clientSecret = 'a secret that the provider and Zwerm share';
/** For a gateway that signs people in there. */
export const optionsFor = ({ issuer }: Pick<ProviderUnderTest, 'issuer'>) => ({
  oidc: { issuer, clientId, clientSecret, label: 'Werk' },
});

const callback = 'http://localhost:3000/api/v1/oidc/callback';

/** A real provider in which whoever comes is signed in at once as `who()`. */
export async function startProvider(who: () => string): Promise<ProviderUnderTest> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return listen((issuer) => {
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [callback],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['only tests know'] },
      features: { devInteractions: { enabled: false } },
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

/** What a hostile provider may do to its ID token. */
export interface Malice {
  readonly claims?: Record<string, unknown>;
  readonly algorithm?: 'RS256' | 'HS256' | 'none';
  readonly header?: Record<string, unknown>;
}

/** A provider that hands out whatever `malice()` says, and takes any code as often as it comes. */
export async function startHostileProvider(
  malice: () => Malice,
  nonce: () => string,
): Promise<ProviderUnderTest> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return listen((issuer) => (request, response) => {
    const answers: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        authorization_response_iss_parameter_supported: true,
      }),
      '/jwks': () => ({
        keys: [{ ...publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'k' }],
      }),
      '/token': () => ({
        access_token: 'nothing',
        token_type: 'bearer',
        id_token: idToken(issuer, nonce(), malice(), privateKey, publicKey),
      }),
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}));
  });
}

function idToken(
  iss: string,
  nonce: string,
  { claims, algorithm = 'RS256', header }: Malice,
  privateKey: KeyObject,
  publicKey: KeyObject,
): string {
  const now = Math.floor(Date.now() / 1_000);
  const standard = { iss, aud: clientId, sub: 'hostile', iat: now, exp: now + 60, nonce };
  const signed = [
    { alg: algorithm, kid: 'k', ...header },
    { ...standard, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
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
