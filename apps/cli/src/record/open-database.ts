import { readSettings } from '@zwerm/platform/config/settings';
import { openDataFolder } from '@zwerm/platform/data-folder/data-folder';
import { takeInstallationLock, type InstallationLock } from '@zwerm/platform/data-folder/installation-lock';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { startEmbeddedPostgres } from '@zwerm/platform/embedded-postgres/embedded-postgres';
import { cliSettings } from '../cli.settings.js';
import { services } from '../services.js';

/** The database of the installation that the environment names, migrated. */
export interface OpenDatabase {
  readonly url: string;
  readonly secret: string;
  /** True when no suite runs on it: then this process is the one that must carry its events. */
  readonly isOurs: boolean;
  readonly close: () => Promise<void>;
}

/** Finds the database of a running suite, or the given one, or starts the embedded one for the time being. */
export async function openDatabase(): Promise<OpenDatabase> {
  const settings = readSettings(cliSettings, process.env);
  const folder = openDataFolder(settings.dataDir);
  const postgres = settings.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: folder.postgresDir });
  const url = settings.databaseUrl ?? postgres?.url ?? '';
  const lock: InstallationLock | undefined = await takeInstallationLock(url);
  for (const service of services) await migrateService(url, service.database);
  const close = async (): Promise<void> => {
    await lock?.release();
    // A server that ran before us belongs to somebody else.
    if (postgres && !postgres.wasRunning) await postgres.stop();
  };
  return { url, secret: settings.secret ?? folder.secret, isOurs: lock !== undefined, close };
}
