import { DataSource } from 'typeorm';
import pg from 'pg';
import { dataSourceOptions } from './data-source-options.js';
import type { ServiceDatabase } from './service-database.js';

const migrationLock = 7_101;

/**
 * Brings a service's schema to its newest version. Safe to run from several processes at once: one migrates, the
 * others wait and find nothing to do.
 * @returns the names of the migrations that ran
 */
export async function migrateService(databaseUrl: string, database: ServiceDatabase): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await lock.query('create extension if not exists pg_trgm with schema public');
    await lock.query('create extension if not exists unaccent with schema public');
    await lock.query(`create schema if not exists ${pg.escapeIdentifier(database.schema)}`);
    const source = await new DataSource(dataSourceOptions(databaseUrl, database, 2)).initialize();
    try {
      return (await source.runMigrations()).map((migration) => migration.name);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}
