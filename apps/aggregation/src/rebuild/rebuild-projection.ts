import { randomBytes } from 'node:crypto';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { isOutage } from '@zwerm/platform/database/database-errors';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { InProcessLiveSignals } from '@zwerm/platform/live/in-process-live-signals';
import type { LogLevel } from '@zwerm/platform/logging/structured-logger';
import pg from 'pg';
import { aggregationDatabase } from '../aggregation.database.js';
import { aggregationDefinition } from '../aggregation.definition.js';
import { RankingBoards } from '../rankings/read-model/ranking-boards.js';
import { diffProjection, diffWithin, type ProjectionDiff } from './diff-projection.js';
import { EventRecord } from './event-record.js';
import { ReplayWire } from './replay-wire.js';
import { dropReplaced, swapProjection } from './swap-projection.js';

export interface RebuildOptions {
  /** A database with the schemas of all services. */
  readonly databaseUrl: string;
  /** Put the rebuilt projection in the place of the live one; left out: compare, then throw it away. */
  readonly swap?: boolean;
  readonly logLevel?: LogLevel;
  /** Told after every batch how many events have been fed. */
  readonly onProgress?: (events: number) => void;
}

export interface RebuildReport {
  /** Recorded events that were fed. */
  readonly events: number;
  /** Events that could not be applied. */
  readonly deadLetters: number;
  /** How the projection that was live compared with the rebuilt one. */
  readonly diff: ProjectionDiff;
  readonly isSwapped: boolean;
}

const batchSize = 500;
const lockTimeoutMs = 10_000;
const rebuildLock = 7_103;
const liveSchema = aggregationDatabase.schema;
const rebuiltDatabase: ServiceDatabase = { ...aggregationDatabase, schema: `${liveSchema}_rebuild` };
const names = { live: pg.escapeIdentifier(liveSchema), rebuilt: pg.escapeIdentifier(rebuiltDatabase.schema) };

/**
 * Builds the projection again from the outboxes of the services it listens to, through the same consumer and
 * handlers, in a schema of its own beside the live one, which goes on serving. Compares the two, and on request
 * puts the rebuilt one in place: consumers wait for that moment, readers do not.
 *
 * @throws FrozenRankingWouldChange when that would take back a published final ranking
 */
export async function rebuildProjection(options: RebuildOptions): Promise<RebuildReport> {
  const database = new pg.Client({ connectionString: options.databaseUrl });
  await database.connect();
  try {
    await claim(database);
    await dropRebuilt(database);
    await dropReplaced(database, names);
    await migrateService(options.databaseUrl, rebuiltDatabase);
    const report = await rebuilt(options, database);
    await dropRebuilt(database);
    return report;
  } finally {
    await database.end();
  }
}

/** Held until the connection ends: two rebuilds would build into one schema. */
async function claim(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    rebuildLock,
  ]);
  if (!rows[0]?.held) throw new Error('another rebuild of this projection is running');
}

async function rebuilt(options: RebuildOptions, database: pg.Client): Promise<RebuildReport> {
  const { databaseUrl, swap = false, onProgress } = options;
  const wire = new ReplayWire();
  const service = await bootRebuild(options, wire);
  let isRunning = true;
  try {
    const record = new EventRecord(database, wire.subjects);
    let events = 0;
    for await (const batch of record.batches(batchSize)) {
      await wire.deliver(batch);
      events += batch.length;
      onProgress?.(events);
    }
    events += await catchUp(database, record, wire);
    if (swap) {
      await holdConsumers(database);
      events += await catchUp(database, record, wire);
    }
    await service.close();
    isRunning = false;
    const deadLetters = await countOf(database, `${names.rebuilt}.dead_letter`);
    const diff = swap
      ? await diffWithin(database, liveSchema, rebuiltDatabase.schema)
      : await diffProjection(databaseUrl, liveSchema, rebuiltDatabase.schema);
    if (swap) await putInPlace(database);
    return { events, deadLetters, diff, isSwapped: swap };
  } catch (error) {
    await database.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    if (isRunning) await service.close();
  }
}

async function bootRebuild(
  { databaseUrl, logLevel }: RebuildOptions,
  wire: ReplayWire,
): Promise<BootedService> {
  const { publicKey } = await newInternalKeyPair();
  const service = await bootService(
    { ...aggregationDefinition, database: rebuiltDatabase },
    {
      databaseUrl,
      wire,
      live: new InProcessLiveSignals(),
      internalTokenKey: publicKey,
      secret: randomBytes(32).toString('hex'),
      logLevel: logLevel ?? 'warn',
      poolSize: 4,
      publishes: false,
    },
  );
  service.app.get(RankingBoards, { strict: false }).stop();
  return service;
}

/** From here on the consumers of the live projection wait for us. */
async function holdConsumers(database: pg.Client): Promise<void> {
  await database.query(`begin; set local lock_timeout = ${lockTimeoutMs}`);
  await database.query(`lock table ${names.live}.inbox in access exclusive mode`);
}

/**
 * Feeds what the live projection has applied and we have not: events that came meanwhile, and any whose
 * transaction committed after we had read past their place in the record.
 */
async function catchUp(database: pg.Client, record: EventRecord, wire: ReplayWire): Promise<number> {
  const { rows } = await database.query<{ event_id: string }>(
    `select event_id from ${names.live}.inbox except select event_id from ${names.rebuilt}.inbox`,
  );
  const missed = await record.withIds(rows.map((row) => row.event_id));
  for (let start = 0; start < missed.length; start += batchSize) {
    await wire.deliver(missed.slice(start, start + batchSize));
  }
  return missed.length;
}

async function putInPlace(database: pg.Client): Promise<void> {
  await swapProjection(database, names);
  await database.query('commit');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dropReplaced(database, names);
      return;
    } catch (error) {
      // Readers that began before the swap finish within moments.
      if (attempt === 5 || !isOutage(error)) throw error;
    }
  }
}

async function dropRebuilt(database: pg.Client): Promise<void> {
  await database.query(`drop schema if exists ${names.rebuilt} cascade`);
}

async function countOf(database: pg.Client, table: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
  return rows[0]?.count ?? 0;
}
