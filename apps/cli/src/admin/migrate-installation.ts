import { migrateService } from '@zwerm/platform/database/migrate-service';
import { openDatabase } from '../record/open-database.js';
import { services } from '../services.js';
import { grantServiceRole } from './service-roles.js';

/** Brings every schema to its newest version and every service's role to its password and rights. */
export async function migrateInstallation(say: (line: string) => void): Promise<void> {
  const database = await openDatabase();
  try {
    for (const service of services) {
      const ran = await migrateService(database.url, service.database);
      await grantServiceRole(database.url, service, process.env);
      say(`${service.database.schema.padEnd(12)} ${ran.length > 0 ? ran.join(', ') : 'up to date'}`);
    }
  } finally {
    await database.close();
  }
}
