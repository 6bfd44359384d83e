import { resolve } from 'node:path';
import type { Type } from '@nestjs/common';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { transportsFor } from '@zwerm/platform/bootstrap/run-service';
import { readSettings } from '@zwerm/platform/config/settings';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import pg from 'pg';
import { cliSettings } from '../cli.settings.js';
import { services } from '../services.js';
import { openDatabase } from './open-database.js';

/** The use cases of every service on the installation's own database. */
export interface OpenRecord {
  /** A use case, or another provider of a service. */
  readonly use: <Provider>(service: string, token: Type<Provider>) => Provider;
  readonly databaseUrl: string;
  /** Resolves when every recorded fact has reached whoever carries events: the running suite, or ourselves. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the record for a command. Beside a running suite only facts are recorded, and the suite carries them on;
 * without one this process does what a suite would do, for as long as the command runs.
 * @param needed services whose use cases the command asks for; those that carry events for others start as well
 */
export async function openRecord(needed: readonly ServiceDefinition[] = services): Promise<OpenRecord> {
  const settings = readSettings(cliSettings, process.env);
  const database = await openDatabase();
  const logger = StructuredLogger.create('zwerm', settings.logLevel);
  const names = services.map((service) => service.name);
  const { close: closeTransports, ...transports } = transportsFor(settings.natsUrl, names, logger);
  const carriesEvents = database.isOurs || settings.natsUrl !== undefined;
  const { publicKey } = await newInternalKeyPair();
  const booted = new Map<string, BootedService>();
  // Who carries events must hand them to everybody: they count as published from then on.
  for (const definition of carriesEvents ? services : needed) {
    const runtime = {
      ...transports,
      databaseUrl: database.url,
      secret: database.secret,
      logKey: settings.logKey,
      logKeyBefore: settings.logKeyBefore,
      internalTokenKey: publicKey,
      logLevel: settings.logLevel,
      mailFolder: resolve(settings.dataDir, 'mail'),
      checkpointFile: settings.checkpointFile ?? resolve(settings.dataDir, 'checkpoints'),
      poolSize: 4,
      publishes: carriesEvents,
    };
    booted.set(definition.name, await bootService(definition, runtime));
  }
  return {
    databaseUrl: database.url,
    use: (service, token) => serviceNamed(booted, service).app.get(token, { strict: false }),
    settle: () => untilPublished(database.url),
    close: async () => {
      for (const service of [...booted.values()].reverse()) await service.close();
      await closeTransports();
      await database.close();
    },
  };
}

/** Runs work on the open record and closes it, also when the work fails. */
export async function withRecord<Result>(
  work: (record: OpenRecord) => Promise<Result>,
  needed?: readonly ServiceDefinition[],
): Promise<Result> {
  const record = await openRecord(needed);
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

function serviceNamed(booted: ReadonlyMap<string, BootedService>, name: string): BootedService {
  const service = booted.get(name);
  if (!service) throw new Error(`there is no service ${name}`);
  return service;
}

async function untilPublished(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = services
    .map(({ database }) => `(select count(*) from ${pg.escapeIdentifier(database.schema)}.unpublished)`)
    .join(' + ');
  try {
    for (;;) {
      const { rows } = await client.query<{ waiting: string }>(`select ${waiting} as waiting`);
      if (rows[0]?.waiting === '0') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}
