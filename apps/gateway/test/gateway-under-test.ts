import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { bootGateway, type GatewayOptions } from '@zwerm/gateway/boot-gateway';
import { HttpServiceLink } from '@zwerm/gateway/links/http-service-link';
import { InProcessServiceLink } from '@zwerm/gateway/links/in-process-service-link';
import { bootService, type BootedService } from '@zwerm/platform/bootstrap/boot-service';
import { migrateService } from '@zwerm/platform/database/migrate-service';
import { InProcessLiveSignals } from '@zwerm/platform/live/in-process-live-signals';
import { RecordingWire } from '@zwerm/testing/recording-wire';
import { testPrivateKey, testRuntime } from '@zwerm/testing/service-harness';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import type { Role } from '@zwerm/domain/role';
import supertest from 'supertest';
import { accounts, fakePeople } from './fake-people.js';

export interface GatewayUnderTest {
  readonly gateway: BootedService;
  readonly people: BootedService;
  readonly database: TestDatabase;
  readonly wire: RecordingWire;
  readonly live: InProcessLiveSignals;
  /** Where it listens, for what supertest cannot do. */
  readonly url: string;
  readonly http: ReturnType<typeof supertest>;
  readonly close: () => Promise<void>;
}

/** A gateway on a real database that listens, with a fake service behind it, in process or over TCP. */
export async function startGateway(
  options: Partial<GatewayOptions> = {},
  reach: 'in-process' | 'http' = 'in-process',
): Promise<GatewayUnderTest> {
  const database = await createTestDatabase('gateway');
  await migrateService(database.url, fakePeople.database);
  const people = await bootService(fakePeople, await testRuntime(database.url, { poolSize: 2 }));
  const wire = new RecordingWire();
  const live = new InProcessLiveSignals();
  const runtime = await testRuntime(database.url, { wire, live, internalTokenKey: await testPrivateKey() });
  const link =
    reach === 'http' ? new HttpServiceLink('people', await listen(people)) : new InProcessServiceLink(people);
  const gateway = await bootGateway(runtime, {
    links: [link],
    publicUrl: 'http://localhost:3000',
    requiresSecondFactor: false,
    ...options,
  });
  const url = await listen(gateway);
  return {
    gateway,
    people,
    database,
    wire,
    live,
    url,
    http: supertest(url),
    close: async () => {
      await gateway.close();
      await people.close();
      await database.drop();
    },
  };
}

async function listen({ app }: BootedService): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

/** What a browser sends along from a page of our own. */
export const fromOurPage = { 'sec-fetch-site': 'same-origin' };

/** Somebody whom the fake people service knows, with the password `right`. */
export function anAccount(...roles: Role[]): { email: string; personId: string; facts: object } {
  const personId = randomUUID();
  const email = `${personId}@example.org`;
  const given = roles.length > 0 ? roles : ['employee'];
  const facts = { personId, roles: given, active: true, version: 1, memberships: [] };
  accounts.set(email, facts);
  return { email, personId, facts };
}

/** @returns the Cookie header of a fresh session */
export async function signIn({ http }: GatewayUnderTest, email: string): Promise<string> {
  const response = await http.post('/api/v1/sessions').send({ email, password: 'right' });
  if (response.status !== 201) throw new Error(`signing in answered ${response.status} ${response.text}`);
  return cookieOf(response);
}

/** The cookie that an answer sets, as the browser sends it back. */
export const cookieOf = (response: supertest.Response): string =>
  (response.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;

/** One of the cookies that an answer sets, as the browser sends it back; empty when it does not set it. */
export const cookieNamed = (response: supertest.Response, name: string): string =>
  ((response.headers['set-cookie'] as unknown as string[] | undefined) ?? [])
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';
