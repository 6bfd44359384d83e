import { asOneOf, asText, asUrl } from '@zwerm/platform/config/settings';
import { asLimits } from './limits/limit-settings.js';
import { oidcSettings } from './oidc/oidc-settings.js';

export const secondFactorSetting = {
  requiresSecondFactor: {
    name: 'ZWERM_REQUIRE_SECOND_FACTOR',
    meaning:
      'on = administrators must set up a second factor before they may do anything; off = they may do without',
    standard: 'on',
    read: asOneOf('on', 'off'),
  },
} as const;

/** Without it everybody behind a proxy counts as one source, and one who guesses keeps all others out. */
export const proxySetting = {
  trustedProxies: {
    name: 'TRUSTED_PROXIES',
    meaning: 'addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas',
    standard: '',
    read: asAddresses,
  },
} as const;

export const limitsSetting = {
  limits: {
    name: 'ZWERM_LIMITS',
    meaning:
      'limits that differ from the standard, as name=most/seconds separated by commas (docs/generated/permissions.md); off = none',
    standard: '',
    read: asLimits,
  },
} as const;

const serviceUrl = (name: string, service: string) =>
  ({ name, meaning: `where the ${service} service answers`, read: asUrl }) as const;

/** What the gateway reads besides the settings of every service, when it runs as a process of its own. */
export const gatewaySettings = {
  webFolder: {
    name: 'WEB_DIR',
    meaning: 'folder of the built web app; empty = API only',
    standard: '',
    read: asText,
  },
  ...proxySetting,
  ...secondFactorSetting,
  ...limitsSetting,
  ...oidcSettings,
  peopleUrl: serviceUrl('PEOPLE_URL', 'people'),
  challengesUrl: serviceUrl('CHALLENGES_URL', 'challenges'),
  ideasUrl: serviceUrl('IDEAS_URL', 'ideas'),
  votingUrl: serviceUrl('VOTING_URL', 'voting'),
  aggregationUrl: serviceUrl('AGGREGATION_URL', 'aggregation'),
} as const;

function asAddresses(text: string): string[] {
  return text
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
}
