import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually } from './api-client.js';
import { openedDoors, portsOf, prototypeProbe, reachForPrototypes } from './attacks/doors-of-a-process.js';
import type { ApiDocument } from './attacks/write-operations.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

const document = JSON.parse(
  readFileSync(path.resolve(__dirname, '../docs/generated/openapi.json'), 'utf8'),
) as ApiDocument;

/** The same is asked of every process of the distributed shape in attacks-on-processes.nats-spec.ts. */
describe('the doors of everything in one process', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
      NODE_OPTIONS: prototypeProbe,
    });
    await onePersonPerRole(suite);
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('are told from those of a careless server', async () => {
    const careless = createServer((_request, response) =>
      response
        .writeHead(200, { 'x-powered-by': 'Express', 'content-type': 'application/json' })
        .end('{"stack":"at main (/app/dist/main.js:1)"}'),
    ).listen(0, '127.0.0.1');
    await once(careless, 'listening');
    const { port } = careless.address() as AddressInfo;
    const found = (await openedDoors(`http://127.0.0.1:${port}`)).join('\n');
    for (const sentence of [
      'GET /debug: 200',
      'the header x-powered-by',
      'shows at main',
      '/metrics from outside: 200',
    ])
      expect(found).toContain(sentence);
    careless.close();
  });

  it('A55: show strangers no tools, measurements, sources or innards', async () => {
    expect(await openedDoors(suite.url)).toEqual([]);
  });

  it('A55: are one: it listens nowhere else, and no inspector either', () => {
    if (process.platform === 'linux')
      expect(portsOf(suite.processId)).toEqual([Number(new URL(suite.url).port)]);
  });

  it('A55: give out scripts without their sources', async () => {
    const page = await (await fetch(suite.url)).text();
    const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, name]) => name!,
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      expect(await (await fetch(suite.url + name)).text()).not.toMatch(/sourceMappingURL=/);
      expect([name, (await fetch(`${suite.url}${name}.map`)).status]).toEqual([name, 404]);
    }
  });

  it('A55: let nothing reach a prototype', async () => {
    const owner = await signIn(suite.url, 'owner');
    expect(await reachForPrototypes(suite.url, owner, document)).toBeGreaterThan(300);
    process.kill(suite.processId, 'SIGUSR2');
    await eventually(
      () => Promise.resolve(suite.output()),
      (output) => output.includes('prototypes:'),
    );
    expect(/prototypes:(.*)/.exec(suite.output())?.[1]).toBe('as they were');
  });
});
