import { openDataFolder } from '@zwerm/platform/data-folder/data-folder';
import { takeInstallationLock } from '@zwerm/platform/data-folder/installation-lock';
import { startEmbeddedPostgres } from '@zwerm/platform/embedded-postgres/embedded-postgres';
import type { SuiteSettings } from './suite.settings.js';

/** The database this suite runs on, for itself alone. */
export interface SuiteDatabase {
  readonly url: string;
  readonly secret: string;
  readonly close: () => Promise<void>;
}

/** Another suite, or a command that works in its stead, uses this database. */
export class AlreadyRunning extends Error {
  constructor(where: string) {
    super(
      `Another Zwerm runs on ${where}. Stop it first, or set ZWERM_DATA_DIR or DATABASE_URL to another place.`,
    );
  }
}

/**
 * Opens the given database, or starts the embedded one in the data folder.
 * @throws AlreadyRunning when another process holds it
 */
export async function openDatabase(settings: SuiteSettings): Promise<SuiteDatabase> {
  const folder = openDataFolder(settings.dataDir);
  if (settings.databaseUrl) {
    const lock = await takeInstallationLock(settings.databaseUrl);
    if (!lock) throw new AlreadyRunning('this database');
    return { url: settings.databaseUrl, secret: folder.secret, close: () => lock.release() };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: folder.postgresDir });
  const lock = await takeInstallationLock(postgres.url);
  if (!lock) throw new AlreadyRunning(folder.path);
  const close = async (): Promise<void> => {
    await lock.release();
    await postgres.stop();
  };
  return { url: postgres.url, secret: folder.secret, close };
}
