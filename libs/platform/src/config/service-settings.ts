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
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least severe level that is logged',
    standard: 'info',
    read: asOneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
  checkpointFile: {
    name: 'CHECKPOINT_FILE',
    meaning: 'file outside the database that takes each checkpoint of the log of ballots; empty = none',
    standard: '',
    read: asOptionalText,
  },
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

function asSecret(text: string): string {
  if (text.length < 32) throw new Error('must have at least 32 characters');
  return text;
}
