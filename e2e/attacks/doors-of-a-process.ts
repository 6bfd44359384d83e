import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { nowhere } from '@zwerm/contracts/access/access-rule';
import type { ApiClient } from '../api-client.js';
import { sendRaw, type RawAnswer } from './raw-request.js';
import { writeOperations, type ApiDocument } from './write-operations.js';

/** Addresses behind which other programs keep their tools, and our own that are for the house alone. */
const sideDoors = [
  ...[
    '/debug',
    '/debug/pprof/',
    '/debug/vars',
    '/_debug',
    '/__debug__',
    '/inspector',
    '/json',
    '/json/version',
  ],
  ...[
    '/status',
    '/health',
    '/healthz',
    '/health/details',
    '/startupz',
    '/info',
    '/env',
    '/config',
    '/version',
  ],
  ...[
    '/actuator',
    '/actuator/env',
    '/actuator/heapdump',
    '/heapdump',
    '/heap',
    '/profile',
    '/trace',
    '/logs',
  ],
  ...['/server-status', '/console', '/admin', '/graphql', '/swagger', '/swagger-ui', '/api-json', '/docs'],
  ...[
    '/.env',
    '/.git/config',
    '/package.json',
    '/package-lock.json',
    '/docker-compose.yml',
    '/.zwerm/secret',
  ],
  ...[
    '/main.js',
    '/main.js.map',
    '/dist/main.js',
    '/dist/main.js.map',
    '/src/main.ts',
    '/node_modules/pg/package.json',
  ],
  ...[
    '/metrics/',
    '/metrics/x',
    '/livez/x',
    '/readyz/x',
    '/openapi.json.map',
    '/..%2fpackage.json',
    '/%2e%2e/etc/passwd',
  ],
  ...[
    '/api/v1/internal',
    '/api/v1/internal/credentials',
    `/api/v1/internal/principals/${nowhere}`,
    '/api/v1/metrics',
  ],
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'];
const fromOutside = { 'x-forwarded-for': '203.0.113.9' };
const innards =
  /\bat \S+ \(|node_modules|\/dist\/|\/work|\/home\/|\/usr\/|\.(?:ts|js|mjs):\d+|select .+ from|QueryFailedError|SQLSTATE|ECONNREFUSED|postgres|password|heapUsed|process_/i;
const tellTale = /^(?:server|x-powered-by|via|x-aspnet|x-runtime|sourcemap|x-sourcemap)$/i;

/** What strangers find at one process that they should not, as sentences; nothing when all is well. */
export async function openedDoors(url: string): Promise<string[]> {
  const found: string[] = [];
  for (const target of sideDoors)
    for (const method of methods) {
      const answer = await sendRaw(url, method, target, fromOutside);
      if (!isClosed(answer, method))
        found.push(`${method} ${target}: ${answer.status} ${answer.text.slice(0, 80)}`);
      found.push(...shownBy(answer, `${method} ${target}`));
    }
  for (const [method, target, body] of broken)
    found.push(
      ...shownBy(
        await sendRaw(url, method, target, { ...json, ...fromOutside }, body),
        `${method} ${target}`,
      ),
    );
  const metrics = await sendRaw(url, 'GET', '/metrics', fromOutside);
  if (metrics.status !== 404) found.push(`/metrics from outside: ${metrics.status}`);
  for (const probe of ['/livez', '/readyz']) {
    const { status, text, headers } = await sendRaw(url, 'GET', probe, fromOutside);
    if (status !== 200 || text !== '{"status":"ok"}') found.push(`${probe} says ${text}`);
    found.push(...shownBy({ status, text, headers }, probe));
  }
  return found;
}

const json = { 'content-type': 'application/json' };
/** Requests that go wrong in as many places as there are: router, parser, guard, body. */
const broken: readonly (readonly [method: string, target: string, body?: string])[] = [
  ['GET', '/%zz'],
  ['GET', `/api/v1/${'x'.repeat(3_000)}`],
  ['GET', '/api/v1/people/%00'],
  ['POST', '/api/v1/groups', '{'],
  ['POST', '/api/v1/groups', '{"a":1,"a":2}'],
  ['POST', '/api/v1/ideas', '['.repeat(30_000)],
  ['POST', '/api/v1/sessions', '{"email":{"toString":1}}'],
  ['PUT', `/api/v1/ideas/${nowhere}/vote`, 'x'.repeat(70_000)],
  ['PATCH', '/api/v1/me', '"\\ud800"'],
  ['GET', '/api/v1/me?__proto__[x]=1'],
];

/** Refused in our own form, or the page of the app, which has an address for everything that is read. */
function isClosed({ status, headers, text }: RawAnswer, method: string): boolean {
  const type = headers['content-type'] ?? '';
  if (status === 200 && (method === 'GET' || method === 'HEAD') && type.startsWith('text/html'))
    return method === 'HEAD' || text.includes('csp-nonce');
  const isRefused = status >= 400 && status < 500;
  return isRefused && (type.startsWith('application/problem+json') || method === 'HEAD' || text === '');
}

function shownBy(
  { status, text, headers }: Pick<RawAnswer, 'status' | 'text' | 'headers'>,
  what: string,
): string[] {
  const names = Object.keys(headers).filter((name) => tellTale.test(name));
  return [
    ...(status >= 500 ? [`${what}: ${status}`] : []),
    ...names.map((name) => `${what}: the header ${name}`),
    ...(innards.test(text) && !text.includes('csp-nonce') ? [`${what} shows ${innards.exec(text)![0]}`] : []),
  ];
}

/** Ports on which a process listens, from what Linux says of it: an inspector would be one more. */
export function portsOf(processId: number): number[] {
  const own = new Set(
    readdirSync(`/proc/${processId}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${processId}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    }),
  );
  const isListening = '0A';
  return ['tcp', 'tcp6'].flatMap((family) =>
    readFileSync(`/proc/${processId}/net/${family}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode = '']) => state === isListening && own.has(inode))
      .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16)),
  );
}

const askPrototypes = `const own=()=>[Object,Array,Function,String].map(({prototype})=>Object.getOwnPropertyNames(prototype).sort().join()).join("|");const first=own();process.on("SIGUSR2",()=>process.stderr.write("prototypes:"+(first===own()?"as they were":"CHANGED")+"\\n"))`;
/** Node options for a process that says on SIGUSR2 whether its prototypes are as they were when it began. */
export const prototypeProbe = `--import=data:text/javascript,${encodeURIComponent(askPrototypes)}`;

/** Everything that might reach a prototype, by somebody who may do everything; how often it was refused. */
export async function reachForPrototypes(
  url: string,
  client: ApiClient,
  document: ApiDocument,
): Promise<number> {
  const bodies = [
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"a":{"__proto__":{"polluted":1}},"__proto__.polluted":1,"constructor.prototype.polluted":1}',
    '[{"op":"add","path":"/__proto__/polluted","value":1}]',
    '{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","path":"__proto__.polluted","value":1},{"op":"add","value":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}',
  ];
  const queries = ['__proto__[polluted]=1', 'constructor[prototype][polluted]=1', '__proto__.polluted=1'];
  const headers = { ...client.headersOfABrowser, 'if-match': '"x-1"', 'idempotency-key': nowhere };
  let refused = 0;
  const send = async (method: string, target: string, type: string, body: string): Promise<void> => {
    const { status, text } = await sendRaw(url, method, target, { ...headers, 'content-type': type }, body);
    if (status < 400 || status >= 500) throw new Error(`${method} ${target} ${body}: ${status} ${text}`);
    refused += 1;
  };
  for (const { method, path } of writeOperations(document)) {
    for (const body of bodies) await send(method, path, 'application/json', body);
    for (const query of queries) await send(method, `${path}?${query}`, 'application/json', '{"x":1}');
  }
  for (const target of ['/api/v1/people/imports', '/api/v1/units/imports', '/api/v1/me/photo'])
    for (const type of ['text/csv', 'multipart/form-data; boundary=b', 'application/json-patch+json'])
      await send(
        'POST',
        target,
        type,
        `__proto__;constructor.prototype.polluted\r\n--b\r\nname="__proto__[x]"\r\n1;1`,
      );
  return refused;
}
