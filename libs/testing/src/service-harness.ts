import type { Type } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import { InternalTokenSigner } from '@zwerm/platform/auth/internal-token-signer';
import { keyFromText } from '@zwerm/platform/auth/internal-token';
import { newInternalKeyPair } from '@zwerm/platform/auth/internal-key-pair';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import type { ServiceRuntime } from '@zwerm/platform/bootstrap/service-runtime';
import { InProcessLiveSignals } from '@zwerm/platform/live/in-process-live-signals';
import supertest from 'supertest';
import { RecordingWire } from './recording-wire.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface CallOptions {
  /** On whose behalf the gateway would pass the request on; left out: a stranger. */
  readonly as?: Principal;
  readonly body?: object | string;
  readonly headers?: Record<string, string>;
}

/** One real service on a real database, with its neighbours replaced by the test. */
export interface ServiceUnderTest {
  readonly service: BootedService;
  readonly database: TestDatabase;
  readonly wire: RecordingWire;
  readonly live: InProcessLiveSignals;
  /** A provider of the service, such as a use case. */
  readonly get: <Provider>(
    token: Type<Provider> | (abstract new (...parameters: never[]) => Provider),
  ) => Provider;
  /** A request as the gateway would pass it on. The path comes after `/api/v1`. */
  readonly call: (method: Method, path: string, options?: CallOptions) => Promise<supertest.Response>;
  /** The payloads published so far on a subject, once at least `count` are there. */
  readonly published: (subject: string, count?: number) => Promise<unknown[]>;
  readonly close: () => Promise<void>;
}

const keys = newInternalKeyPair();

/** What a service under test makes its keys of. */
export const testSecret = 'a secret that only tests know, 32+ chars';

/** The settings under which tests run a service. */
export async function testRuntime(
  databaseUrl: string,
  changes: Partial<ServiceRuntime> = {},
): Promise<ServiceRuntime> {
  return {
    databaseUrl,
    wire: new RecordingWire(),
    live: new InProcessLiveSignals(),
    internalTokenKey: (await keys).publicKey,
    secret: testSecret,
    logLevel: (process.env['TEST_LOG_LEVEL'] as 'debug' | undefined) ?? 'silent',
    poolSize: 40,
    relayPollMs: 50,
    firstRetryMs: 1,
    ...changes,
  };
}

/** The private key that belongs to the public one in `testRuntime`. */
export const testPrivateKey = async (): Promise<string> => (await keys).privateKey;

/**
 * @param prepare for a service whose schema the template lacks: brings the database up to date
 * @param changes of the settings under which it runs
 */
export async function startServiceUnderTest(
  definition: ServiceDefinition,
  prepare?: (databaseUrl: string) => Promise<unknown>,
  changes: Partial<ServiceRuntime> = {},
): Promise<ServiceUnderTest> {
  const database = await createTestDatabase(definition.database.schema);
  await prepare?.(database.url);
  const wire = new RecordingWire();
  const live = new InProcessLiveSignals();
  const service = await bootService(definition, await testRuntime(database.url, { wire, live, ...changes }));
  const signer = new InternalTokenSigner(await keyFromText(await testPrivateKey()));
  const close = async (): Promise<void> => {
    await service.close();
    await database.drop();
  };
  return {
    service,
    database,
    wire,
    live,
    get: (token) => service.app.get(token, { strict: false }),
    call: async (method, path, { as, body, headers = {} } = {}) => {
      const test = supertest(service.app.getHttpServer())[method](`/api/v1${path}`).set(headers);
      if (as) void test.set('authorization', `Bearer ${await signer.sign(as, definition.name)}`);
      if (body === undefined) return test;
      return test.set('content-type', headers['content-type'] ?? 'application/json').send(body);
    },
    published: (subject, count = 1) => publishedOn(wire, subject, count),
    close,
  };
}

async function publishedOn(wire: RecordingWire, subject: string, count: number): Promise<unknown[]> {
  for (let waitedMs = 0; ; waitedMs += 10) {
    const found = wire.published.filter((event) => event.type === subject);
    if (found.length >= count) return found.map((event) => event.data);
    if (waitedMs > 5_000) throw new Error(`${found.length} of ${count} events published on ${subject}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
