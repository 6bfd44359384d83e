import type { DataSourceOptions } from 'typeorm';
import { AcknowledgedEvents1800000000760 } from './acknowledged-events.js';
import { PlatformTables1700000000000 } from './platform-tables.js';
import { RelayPosition1800000000762 } from './relay-position.js';
import type { ServiceDatabase } from './service-database.js';

/**
 * Connection settings of one service: every connection sees its own schema first, so no query names a schema.
 * Time-outs follow security.md §4.1: a stuck lock becomes a refusal, never a hanging request.
 */
export function dataSourceOptions(
  databaseUrl: string,
  database: ServiceDatabase,
  poolSize = 10,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: [...database.entities],
    migrations: [
      PlatformTables1700000000000,
      AcknowledgedEvents1800000000760,
      RelayPosition1800000000762,
      ...database.migrations,
    ],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    applicationName: `zwerm-${database.schema}`,
    extra: {
      // What is sent without waiting goes out at once, instead of after the answer to what went before.
      pipeline: true,
      options: `-c search_path=${database.schema},public -c lock_timeout=2000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000`,
    },
  };
}
