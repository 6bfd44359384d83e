import { standardLimits, type LimitsInForce } from './limits/limit-settings.js';
import type { OidcClient } from './oidc/oidc-settings.js';
import type { ServiceLink } from './links/service-link.js';

/** What a gateway is told at boot: where it stands and whom it leads to. Also the token under which it is injected. */
export abstract class GatewaySurroundings {
  /** One per service; a service without one answers 503. */
  abstract readonly links: readonly ServiceLink[];
  /** How browsers reach us, without a slash at the end. Decides about cookies, HSTS and which origin is ours. */
  abstract readonly publicUrl: string;
  /** Ed25519 private key as base64url JWK. */
  abstract readonly internalTokenKey: string;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  abstract readonly trustedProxies: readonly string[];
  /** Whether administrators must prove themselves twice before they may do anything. */
  abstract readonly requiresSecondFactor: boolean;
  /** Undefined: people sign in with a password only. */
  abstract readonly oidc: OidcClient | undefined;
  abstract readonly limits: LimitsInForce;
}

/** For looking at the gateway without running it, as the generators of documents do. */
export const nowhere: GatewaySurroundings = {
  links: [],
  publicUrl: 'http://localhost:3000',
  internalTokenKey: '',
  trustedProxies: [],
  requiresSecondFactor: true,
  oidc: undefined,
  limits: standardLimits,
};
