import { resolve } from 'node:path';
import { bootGateway, type GatewayOptions } from '@zwerm/gateway/boot-gateway';
import { InProcessServiceLink } from '@zwerm/gateway/links/in-process-service-link';
import { oidcClientOf } from '@zwerm/gateway/oidc/oidc-settings';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { transportsFor } from '@zwerm/platform/bootstrap/run-service';
import type { ServiceRuntime } from '@zwerm/platform/bootstrap/service-runtime';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import type { MailSettings } from '@zwerm/platform/mail/mail-settings';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { openDatabase } from './open-database.js';
import { allServices, services } from './services.js';
import type { SuiteSettings } from './suite.settings.js';

/** The whole suite in one process. */
export interface RunningSuite {
  /** Where it listens on this machine. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly services: readonly BootedService[];
  readonly close: () => Promise<void>;
}

/**
 * Starts everything: database, migrations, each service, the gateway in front of them.
 * @param webFolder the built web app
 * @throws AlreadyRunning when another process uses the same database
 */
export async function startSuite(settings: SuiteSettings, webFolder: string): Promise<RunningSuite> {
  const database = await openDatabase(settings);
  const closers: (() => Promise<void>)[] = [() => database.close()];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.reverse()) await closeOne();
  };
  try {
    for (const service of allServices) await migrateService(database.url, service.database);
    const logger = StructuredLogger.create('suite', settings.logLevel);
    const { close: closeTransports, ...transports } = transportsFor(
      settings.natsUrl,
      allServices.map(({ name }) => name),
      logger,
    );
    closers.push(closeTransports);
    const keys = await newInternalKeyPair();
    const publicUrl = settings.publicUrl ?? `http://localhost:${settings.port}`;
    const runtime = {
      ...transports,
      databaseUrl: database.url,
      secret: database.secret,
      publicUrl,
      ...passedOn(settings),
      checkpointFile: resolve(settings.dataDir, 'checkpoints'),
      mail: mailOf(settings, publicUrl),
    };
    const booted = await bootServices({ ...runtime, internalTokenKey: keys.publicKey }, closers);
    const gateway = await bootGateway(
      { ...runtime, internalTokenKey: keys.privateKey },
      {
        links: booted.map((service) => new InProcessServiceLink(service)),
        publicUrl,
        webFolder,
        ...doorOf(settings),
      },
    );
    closers.push(gateway.close);
    await gateway.app.listen(settings.port, settings.host);
    return {
      url: await gateway.app.getUrl(),
      databaseUrl: database.url,
      services: [...booted, gateway],
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const doorOf = (
  settings: SuiteSettings,
): Pick<GatewayOptions, 'oidc' | 'limits' | 'trustedProxies' | 'requiresSecondFactor'> => ({
  oidc: oidcClientOf(settings),
  limits: settings.limits,
  trustedProxies: settings.trustedProxies,
  requiresSecondFactor: requiresSecondFactor(settings),
});

/** What services are told as it stands. */
const passedOn = (settings: SuiteSettings) => ({
  logLevel: settings.logLevel,
  logKey: settings.logKey,
  logKeyBefore: settings.logKeyBefore,
  passwordSignIn: settings.passwordSignIn,
  leaversErasedAfterDays: settings.leaversErasedAfterDays,
});

/** The demo lets everybody look around as its administrator, whose password is printed. */
const requiresSecondFactor = ({ requiresSecondFactor: setting, demo }: SuiteSettings): boolean =>
  setting === '' ? demo === 'off' : setting === 'on';

const mailOf = (settings: SuiteSettings, publicUrl: string): MailSettings => ({
  smtpUrl: settings.smtpUrl,
  from: settings.mailFrom,
  folder: resolve(settings.dataDir, 'mail'),
  publicUrl,
});

async function bootServices(
  runtime: ServiceRuntime,
  closers: (() => Promise<void>)[],
): Promise<BootedService[]> {
  const booted: BootedService[] = [];
  for (const definition of services) {
    const service = await bootService(definition, runtime);
    closers.push(service.close);
    booted.push(service);
  }
  return booted;
}
