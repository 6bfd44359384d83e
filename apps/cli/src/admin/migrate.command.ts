import { migrateService } from '@zwerm/platform/database/migrate-service';
import type { Command } from 'commander';
import { openDatabase } from '../record/open-database.js';
import { services } from '../services.js';
import { grantServiceRole } from './service-roles.js';

/** Adds `zwerm migrate`: brings every schema to its newest version. Running it again changes nothing. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring every schema to its newest version')
    .action(async () => {
      const database = await openDatabase();
      try {
        for (const service of services) {
          const ran = await migrateService(database.url, service.database);
          await grantServiceRole(database.url, service, process.env);
          console.log(
            `${service.database.schema.padEnd(12)} ${ran.length > 0 ? ran.join(', ') : 'up to date'}`,
          );
        }
      } finally {
        await database.close();
      }
    });
}
