import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import { decodeProtectedHeader } from 'jose';
import { GatewaySurroundings } from '../gateway-surroundings.js';
import { isEntra, type Claims } from './domain/claimed-identity.js';
import type { OidcClient } from './oidc-settings.js';

/** What a sign-in that is under way must come back with. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  /** Proof that who asked is who comes back (PKCE, RFC 7636). */
  readonly verifier: string;
}

/** Signatures that only the provider can make; never `none`, nor one with a secret that we have too. */
const allowedAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
export const patienceSeconds = 5;

/** An ID token that was checked, and what it claims. */
export interface Answer {
  readonly claims: Claims;
  readonly idToken: string;
}

/** What tokens of the provider are checked against. */
export interface DescribedProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly algorithms: readonly string[];
  readonly keysAt: string;
}

type Demand = (configuration: Configuration) => void;

/** The identity provider of the organisation: authorization code flow with PKCE, OpenID Connect Core §3.1. */
@Injectable()
export class IdentityProvider {
  readonly client: OidcClient | undefined;
  private readonly callback: string;
  private readonly signedOutPage: string;
  private known: Promise<Configuration> | undefined;

  constructor(surroundings: GatewaySurroundings) {
    this.client = surroundings.oidc;
    this.callback = `${surroundings.publicUrl}/api/v1/oidc/callback`;
    this.signedOutPage = `${surroundings.publicUrl}/sign-in`;
  }

  /** @returns where to send the browser, and what it must come back with @throws Error when it does not answer */
  async begin(): Promise<{ url: string; expected: Expected }> {
    const configuration = await this.configuration();
    const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const classes = this.trustedClasses();
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      // Entra gives its object id with `profile` only; of others we want to know nothing more.
      scope: isEntra(configuration.serverMetadata().issuer) ? 'openid profile' : 'openid',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: await calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
      ...(classes && { acr_values: classes }),
    });
    return { url: url.href, expected };
  }

  /**
   * Changes the code for an ID token and checks both: state, issuer (RFC 9207), signature, audience, authorised party,
   * time, nonce.
   * @param query of the callback, with its question mark
   * @throws Error when anything is wrong
   */
  async finish(query: string, { state, nonce, verifier }: Expected): Promise<Answer> {
    const tokens = await authorizationCodeGrant(await this.configuration(), new URL(query, this.callback), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) throw new Error('the provider gave no ID token');
    // The library looks at these only for several audiences, or not at all.
    if (claims['azp'] !== undefined && claims['azp'] !== this.client?.clientId)
      throw new Error('the ID token was made for another party');
    const { typ } = decodeProtectedHeader(tokens.id_token);
    if (typ !== undefined && typ.toLowerCase() !== 'jwt') throw new Error('this is another type of token');
    return { claims, idToken: tokens.id_token };
  }

  /**
   * Where to send a browser so that its person signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0).
   * @returns undefined when the provider does not offer that @throws Error when it does not answer
   */
  async signOutAddress(idToken: string): Promise<string | undefined> {
    const configuration = await this.configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.signedOutPage,
    }).href;
  }

  /** @throws NotFound without a provider, DomainError service-unavailable when it does not answer or has no keys */
  async described(): Promise<DescribedProvider> {
    if (!this.client) throw new NotFound('Page');
    const server = await this.configuration().then(
      (configuration) => configuration.serverMetadata(),
      () => undefined,
    );
    if (!server?.jwks_uri) throw new DomainError('service-unavailable');
    return {
      issuer: server.issuer,
      clientId: this.client.clientId,
      algorithms: server.id_token_signing_alg_values_supported ?? [],
      keysAt: server.jwks_uri,
    };
  }

  private trustedClasses(): string {
    const trust = this.client?.secondFactor ?? [];
    if (trust === 'always') return '';
    return trust
      .filter(({ claim }) => claim === 'acr')
      .map(({ value }) => value)
      .join(' ');
  }

  /** Asked for once; again when it failed. */
  private configuration(): Promise<Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<Configuration> {
    if (!this.client) throw new Error('there is no identity provider');
    const { issuer, clientId, clientSecret } = this.client;
    // Settings let plain http through for this machine only; the mark is there to make one think of that.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const allowances: Demand[] = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: allowances,
      timeout: patienceSeconds,
    });
    const server = found.serverMetadata() as ServerMetadata;
    const offered = server.id_token_signing_alg_values_supported ?? ['RS256'];
    const configuration = new Configuration(
      {
        ...server,
        id_token_signing_alg_values_supported: offered.filter((name) => allowedAlgorithms.includes(name)),
      },
      clientId,
      clientSecret,
      ClientSecretPost(clientSecret),
    );
    configuration.timeout = patienceSeconds;
    allowances.forEach((allow) => allow(configuration));
    // Also where the token came straight from the provider: its key says more than an address.
    enableNonRepudiationChecks(configuration);
    return configuration;
  }
}
