import { passwordSignInSetting } from '../auth/password-sign-in.js';
import { mailServiceSettings } from '../mail/mail-settings.js';
import {
  asDays,
  asOneOf,
  asOptionalText,
  asOptionalUrl,
  asPort,
  asText,
  asUrl,
  type SettingsOf,
} from './settings.js';

/** For services and suites alike. */
export const logKeySettings = {
  logKey: {
    name: 'LOG_KEY',
    meaning:
      'at least 32 characters; what the key that signs the log of ballots is made from; empty = ZWERM_SECRET',
    standard: '',
    isSecret: true,
    read: asOptionalSecret,
  },
  logKeyBefore: {
    name: 'LOG_KEY_BEFORE',
    meaning:
      'what LOG_KEY was before, so that the old key hands over to the new one; empty = ZWERM_SECRET; `lost` when nobody has it',
    standard: '',
    isSecret: true,
    read: (text: string) => (text === 'lost' ? text : asOptionalSecret(text)),
  },
} as const;

/** For services and operators' commands; the suite keeps its own beside its data. */
export const checkpointFileSetting = {
  checkpointFile: {
    name: 'CHECKPOINT_FILE',
    meaning: 'file outside the database that takes each checkpoint of the log of ballots; empty = none',
    standard: '',
    read: asOptionalText,
  },
} as const;

/** What every service reads from its environment when it runs as a process of its own. */
export const serviceSettings = {
  port: { name: 'PORT', meaning: 'port to listen on', standard: '3000', read: asPort },
  host: { name: 'HOST', meaning: 'address to listen on', standard: '127.0.0.1', read: asText },
  databaseUrl: { name: 'DATABASE_URL', meaning: 'PostgreSQL 15 or newer', isSecret: true, read: asUrl },
  natsUrl: {
    name: 'NATS_URL',
    meaning: 'NATS server with JetStream; empty = in-process bus, one process only',
    standard: '',
    read: asOptionalUrl,
  },
  internalTokenKey: {
    name: 'INTERNAL_TOKEN_KEY',
    meaning:
      'Ed25519 key as base64url JWK: the private key for the gateway, the public key for the other services',
    isSecret: true,
    read: asText,
  },
  secret: {
    name: 'ZWERM_SECRET',
    meaning: 'at least 32 characters; signs cursors and one-time links',
    isSecret: true,
    read: asSecret,
  },
  ...logKeySettings,
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least severe level that is logged',
    standard: 'info',
    read: asOneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
  ...checkpointFileSetting,
  leaversErasedAfterDays: {
    name: 'ERASE_LEAVERS_AFTER_DAYS',
    meaning: 'days after their access ended until people are erased; 0 = never by itself',
    standard: '0',
    read: asDays,
  },
  ...passwordSignInSetting,
  ...mailServiceSettings,
} as const;

export type ServiceSettings = SettingsOf<typeof serviceSettings>;

/** @throws Error for a secret of fewer than 32 characters */
export function asOptionalSecret(text: string): string | undefined {
  return text ? asSecret(text) : undefined;
}

function asSecret(text: string): string {
  if (text.length < 32) throw new Error('must have at least 32 characters');
  return text;
}
