import { limitsSetting, proxySetting } from '@zwerm/gateway/gateway.settings';
import { oidcSettings } from '@zwerm/gateway/oidc/oidc-settings';
import { passwordSignInSetting } from '@zwerm/platform/auth/password-sign-in';
import { logKeySettings } from '@zwerm/platform/config/service-settings';
import {
  asDays,
  asOneOf,
  asOptionalText,
  asOptionalUrl,
  asPort,
  asText,
  type SettingsOf,
} from '@zwerm/platform/config/settings';
import { mailSettings } from '@zwerm/platform/mail/mail-settings';

/** What the suite reads from its environment. Everything has a default: it starts with none of them set. */
export const suiteSettings = {
  port: { name: 'PORT', meaning: 'port of the suite', standard: '3000', read: asPort },
  host: { name: 'HOST', meaning: 'address to listen on', standard: '127.0.0.1', read: asText },
  publicUrl: {
    name: 'PUBLIC_URL',
    meaning: 'address people use; empty = http://localhost:PORT',
    standard: '',
    read: asOptionalUrl,
  },
  dataDir: {
    name: 'ZWERM_DATA_DIR',
    meaning: 'folder of the embedded database, and of mails when there is no SMTP_URL',
    standard: '.zwerm',
    read: asText,
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    meaning: 'a PostgreSQL 15 or newer of your own; empty = the embedded one',
    standard: '',
    isSecret: true,
    read: asOptionalUrl,
  },
  natsUrl: {
    name: 'NATS_URL',
    meaning: 'a NATS server with JetStream; empty = events stay in this process',
    standard: '',
    read: asOptionalUrl,
  },
  demo: {
    name: 'ZWERM_DEMO',
    meaning: 'on = an empty installation gets the demo organisation; off = it stays empty',
    standard: 'on',
    read: asOneOf('on', 'off'),
  },
  demoPassword: {
    name: 'ZWERM_DEMO_PASSWORD',
    meaning: 'password of the demo logins',
    standard: '',
    isSecret: true,
    read: asOptionalText,
  },
  requiresSecondFactor: {
    name: 'ZWERM_REQUIRE_SECOND_FACTOR',
    meaning: 'on = administrators must set up a second factor first; empty = on, but off with the demo',
    standard: '',
    read: asOneOf('', 'on', 'off'),
  },
  ...logKeySettings,
  ...proxySetting,
  ...limitsSetting,
  ...passwordSignInSetting,
  ...oidcSettings,
  ...mailSettings,
  leaversErasedAfterDays: {
    name: 'ERASE_LEAVERS_AFTER_DAYS',
    meaning: 'days after their access ended until people are erased; 0 = never by itself',
    standard: '0',
    read: asDays,
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least severe level that is logged',
    standard: 'warn',
    read: asOneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
} as const;

export type SuiteSettings = SettingsOf<typeof suiteSettings>;
