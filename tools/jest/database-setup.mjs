// One throw-away PostgreSQL for the whole run, and a template database in which every service's schema is ready.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { newDatabaseFolder } from './database-folder.mjs';

export const templateDatabase = 'zwerm_template';

export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } =
    await import('../../libs/platform/dist/embedded-postgres/embedded-postgres.js');
  const folder = newDatabaseFolder();
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'pg'),
    port: 16_000 + (process.pid % 4_000),
    isThrowAway: true,
  });
  process.env.TEST_DATABASE_URL = server.url;
  globalThis.__zwermTestPostgres = { server, folder };
  await prepareTemplate(server.url);
}

async function prepareTemplate(url) {
  const { migrateService } = await import('../../libs/platform/dist/database/migrate-service.js');
  const { servicesByName } = await import('./services.mjs');
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  for (const definition of await servicesByName()) await migrateService(template.href, definition.database);
}
