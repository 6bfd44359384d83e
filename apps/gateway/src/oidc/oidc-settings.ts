import {
  asOneOf,
  asOptionalText,
  asText,
  asUrl,
  InvalidConfiguration,
  type SettingsOf,
} from '@zwerm/platform/config/settings';
import { secondFactorTrustOf, type SecondFactorTrust } from './domain/second-factor-trust.js';

/** How Zwerm is known to an identity provider, and what of it is believed. */
export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says after "sign in with". */
  readonly label: string;
  /** Nothing when left out. */
  readonly secondFactor?: SecondFactorTrust;
  /** Whether signing out here signs out at the provider too; false when left out. */
  readonly logsOutThere?: boolean;
}

/** Signing in through an identity provider: all of these or none. */
const clientSettings = {
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    meaning: 'address of the OpenID Connect provider; empty = people sign in with a password only',
    standard: '',
    read: asIssuer,
  },
  oidcClientId: {
    name: 'OIDC_CLIENT_ID',
    meaning: 'what the provider calls Zwerm; it leads back to PUBLIC_URL/api/v1/oidc/callback',
    standard: '',
    read: asText,
  },
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    meaning: 'secret of that client',
    standard: '',
    isSecret: true,
    read: asOptionalText,
  },
  oidcLabel: {
    name: 'OIDC_LABEL',
    meaning: 'name of the provider on the button to sign in',
    standard: '',
    read: asText,
  },
} as const;

export const oidcSettings = {
  ...clientSettings,
  oidcSecondFactor: {
    name: 'OIDC_SECOND_FACTOR',
    meaning:
      'claims that count as a second factor, as in amr:mfa,acr:urn:example:gold; always = every sign-in does; empty = none does',
    standard: '',
    read: secondFactorTrustOf,
  },
  oidcLogout: {
    name: 'OIDC_LOGOUT',
    meaning: 'provider = signing out of Zwerm signs out at the provider too; here = of Zwerm only',
    standard: 'here',
    read: asOneOf('here', 'provider'),
  },
} as const;

/**
 * @returns undefined when none is set
 * @throws InvalidConfiguration when some are set and others are not
 */
export function oidcClientOf(settings: SettingsOf<typeof oidcSettings>): OidcClient | undefined {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcLabel, oidcSecondFactor, oidcLogout } = settings;
  const isChosen = oidcSecondFactor.length > 0 || oidcLogout === 'provider';
  const missing = Object.entries(clientSettings).filter(
    ([key]) => !settings[key as keyof typeof clientSettings],
  );
  if (missing.length === Object.keys(clientSettings).length && !isChosen) return undefined;
  if (missing.length > 0 || !oidcIssuer || !oidcClientSecret)
    throw new InvalidConfiguration(
      missing.map(([, { name }]) => `${name}: is required when other OIDC settings are set`),
    );
  return {
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret,
    label: oidcLabel,
    secondFactor: oidcSecondFactor,
    logsOutThere: oidcLogout === 'provider',
  };
}

function asIssuer(text: string): string | undefined {
  if (!text) return undefined;
  // As it stands: a provider's tokens name it letter for letter, with or without a slash at the end.
  const { protocol, hostname } = new URL(asUrl(text));
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    throw new Error('must begin with https://');
  return text;
}
