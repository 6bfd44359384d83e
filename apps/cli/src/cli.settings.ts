import {
  asOptionalSecret,
  checkpointFileSetting,
  logKeySettings,
} from '@zwerm/platform/config/service-settings';
import { asOneOf, asOptionalUrl, asText } from '@zwerm/platform/config/settings';

/** What `zwerm` reads from its environment: the same names as the suite, so that both find the same installation. */
export const cliSettings = {
  dataDir: {
    name: 'ZWERM_DATA_DIR',
    meaning: 'folder of the embedded database',
    standard: '.zwerm',
    read: asText,
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    meaning: 'a PostgreSQL of your own; empty = the embedded one',
    standard: '',
    isSecret: true,
    read: asOptionalUrl,
  },
  natsUrl: {
    name: 'NATS_URL',
    meaning: 'a NATS server with JetStream; empty = events stay in one process',
    standard: '',
    read: asOptionalUrl,
  },
  secret: {
    name: 'ZWERM_SECRET',
    meaning: 'the secret of services that run apart; empty = that of the data folder',
    standard: '',
    isSecret: true,
    read: asOptionalSecret,
  },
  ...logKeySettings,
  ...checkpointFileSetting,
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'least severe level that is logged',
    standard: 'error',
    read: asOneOf('debug', 'info', 'warn', 'error', 'silent'),
  },
} as const;
