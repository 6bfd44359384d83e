import { Module, RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { NestMicroservice } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bindToMatrix } from '../auth/bind-to-matrix.js';
import { declaredRoutes, type DeclaredRoute } from '../auth/declared-access.js';
import { InternalTokenVerifier } from '../auth/internal-token-verifier.js';
import { keyFromText } from '../auth/internal-token.js';
import { recognisePrincipal } from '../auth/recognise-principal.js';
import { Transactions } from '../database/transactions.js';
import { EventConsumer, standardConsumerOptions } from '../events/event-consumer.js';
import { PassErrorOn } from '../events/pass-error-on.js';
import { OutboxRelay } from '../events/outbox-relay.js';
import { OutboxSignal } from '../events/outbox-signal.js';
import { acceptStrictJsonOnly, drainWhenClosing, newFastifyAdapter } from '../http/fastify-server.js';
import { hookOf, type Shortcut } from '../http/shortcut.js';
import { shorten, type ShortWrite } from '../http/short-write.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import { apiDocument } from './api-document.js';
import { PlatformModule } from './platform.module.js';
import type { ServiceDefinition } from './service-definition.js';
import type { ServiceRuntime } from './service-runtime.js';

/** A service that runs: reachable through its application, stopped with `close`. */
export interface BootedService {
  readonly definition: ServiceDefinition;
  readonly app: NestFastifyApplication;
  readonly routes: readonly DeclaredRoute[];
  /** Subjects it has handlers for. */
  readonly listensTo: readonly string[];
  readonly close: () => Promise<void>;
}

/** All routes but the probes and SCIM, which prescribes its own, live under this prefix. */
export const apiPrefix = 'api/v1';
const outsideApi = [
  ...['livez', 'readyz', 'metrics', 'openapi.json'].map((path) => ({ path, method: RequestMethod.GET })),
  { path: 'scim/v2/*path', method: RequestMethod.ALL },
];

/**
 * Boots a service without listening on a port: database, handlers, relay and HTTP routes are ready when it resolves.
 * @param customise for the gateway, which adds its own hooks before the routes are fixed
 * @throws Error when a route declares no permission or is not in the access matrix, or the database cannot be reached
 */
export async function bootService(
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
  customise?: (app: NestFastifyApplication) => void | Promise<void>,
): Promise<BootedService> {
  const logger = StructuredLogger.create(definition.name, runtime.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    rootModule(definition, runtime),
    newFastifyAdapter(),
    {
      logger,
      bodyParser: false,
      abortOnError: false,
    },
  );
  try {
    return await assemble(app, definition, runtime, logger, customise);
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function assemble(
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
  logger: StructuredLogger,
  customise?: (app: NestFastifyApplication) => void | Promise<void>,
): Promise<BootedService> {
  const routes = declaredRoutes(app.get(ModulesContainer));
  bindToMatrix(routes, definition.access);
  app.setGlobalPrefix(apiPrefix, { exclude: outsideApi });
  acceptStrictJsonOnly(app);
  drainWhenClosing(app);
  if (customise) await customise(app);
  else {
    const key = await keyFromText(runtime.internalTokenKey);
    recognisePrincipal(app, new InternalTokenVerifier(key, definition.name));
  }
  if (definition.shortcut) {
    const shortcut = app.get<Shortcut>(definition.shortcut, { strict: false });
    app.getHttpAdapter().getInstance().addHook('onRequest', hookOf(shortcut, definition.access));
  }
  if (definition.shortWrite) {
    const write = app.get<ShortWrite>(definition.shortWrite, { strict: false });
    shorten(app.getHttpAdapter().getInstance(), apiPrefix, write, definition.access, logger);
  }
  serveApiDocument(app, definition);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const events = await startEvents(app, definition, runtime, logger);
  return {
    definition,
    app,
    routes,
    listensTo: events.listensTo,
    close: async () => {
      await events.stop();
      await app.close();
    },
  };
}

function rootModule(definition: ServiceDefinition, runtime: ServiceRuntime): Type | DynamicModule {
  @Module({ imports: [PlatformModule.for(definition, runtime), definition.module] })
  class ServiceRoot {}
  return ServiceRoot;
}

function serveApiDocument(app: NestFastifyApplication, definition: ServiceDefinition): void {
  let document: object | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => {
      document ??= apiDocument(app, definition);
      return reply.send(document);
    });
}

async function startEvents(
  app: NestFastifyApplication,
  definition: ServiceDefinition,
  runtime: ServiceRuntime,
  logger: StructuredLogger,
): Promise<{ listensTo: readonly string[]; stop: () => Promise<void> }> {
  const transactions = app.get(Transactions);
  const options = { ...standardConsumerOptions, service: definition.name };
  if (runtime.firstRetryMs !== undefined) options.firstRetryMs = runtime.firstRetryMs as 5;
  let listensTo: readonly string[] = [];
  const strategy = runtime.wire.serverFor(definition.name, (handlers) => {
    listensTo = [...handlers.keys()].sort();
    return new EventConsumer(options, transactions, handlers, logger);
  });
  const microservice = app.connectMicroservice(
    { strategy },
    { deferInitialization: true },
  ) as NestMicroservice;
  // Deferred, because a filter set after the listeners are registered would not be theirs; and then by hand, because
  // Nest would otherwise run every module's start-up hook a second time.
  microservice.useGlobalFilters(new PassErrorOn());
  microservice.registerListeners();
  microservice.setIsInitialized(true);
  microservice.setIsInitHookCalled(true);
  await app.startAllMicroservices();
  const relay = new OutboxRelay(
    {
      service: definition.name,
      schema: definition.database.schema,
      databaseUrl: runtime.databaseUrl,
      pollMs: runtime.relayPollMs ?? 1_000,
    },
    runtime.wire.publisherFor(definition.name),
    logger,
  );
  if (runtime.publishes !== false) {
    app.get(OutboxSignal).onRaise(() => relay.raise());
    relay.start();
  }
  return { listensTo, stop: () => relay.close() };
}
