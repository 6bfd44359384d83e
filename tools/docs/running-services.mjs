// All services, booted on a throw-away database, so that pages can be made of what they really offer.
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import 'reflect-metadata';

let booted;

/** @returns {Promise<{services: object[], get: (path: string) => Promise<string>}>} */
export function runningServices() {
  booted ??= boot();
  return booted;
}

export async function stopServices() {
  if (booted) await (await booted).stop();
}

async function boot() {
  const { startEmbeddedPostgres } =
    await import('../../libs/platform/dist/embedded-postgres/embedded-postgres.js');
  const { startSuite } = await import('../../apps/suite/dist/start-suite.js');
  const { readSettings } = await import('../../libs/platform/dist/config/settings.js');
  const { suiteSettings } = await import('../../apps/suite/dist/suite.settings.js');
  const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-docs-'));
  chmodSync(folder, 0o711);
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'pg'),
    port: 21_000,
    isThrowAway: true,
  });
  const environment = {
    DATABASE_URL: postgres.url,
    PORT: '0',
    ZWERM_DATA_DIR: folder,
    LOG_LEVEL: 'error',
    PUBLIC_URL: 'http://localhost:3000',
  };
  const suite = await startSuite(
    readSettings(suiteSettings, environment),
    path.resolve(import.meta.dirname, '../../apps/web/dist'),
  );
  const stop = async () => {
    await suite.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { services: suite.services, get: async (url) => (await fetch(`${suite.url}${url}`)).text(), stop };
}
