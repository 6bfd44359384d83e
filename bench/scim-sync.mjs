// Provisions people as Entra ID does, against the built suite on its embedded database: users per second for a first
// sync and for one that changes nothing, one group that holds everybody, and how much memory the suite takes for it.
// node bench/scim-sync.mjs [users=10000] [at once=8]; only ever talks to the suite that it starts itself.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { entraEmployee } from '../libs/contracts/dist/scim/entra-requests.js';
import { enterpriseSchema, filterQuery, patchSchema } from '../libs/contracts/dist/scim/scim-step.js';
import { residentMb, startProgram } from './processes.mjs';

const [users, atOnce] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 8)];
const port = 24_700 + (process.pid % 200);
const url = `http://127.0.0.1:${port}`;
const password = 'correct horse battery';
// PostgreSQL does not run as root, so its folder must be one that another account can reach.
const data = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'zwerm-scim-'));

let output = '';
const suite = await startProgram(
  'apps/suite/dist/main.js',
  {
    PORT: String(port),
    ZWERM_DATA_DIR: path.join(data, 'data'),
    ZWERM_DEMO: 'off',
    ZWERM_REQUIRE_SECOND_FACTOR: 'off',
    ZWERM_LIMITS: 'off',
    LOG_LEVEL: 'warn',
  },
  (text) => (output += text).includes('Ctrl-C stops everything'),
);
try {
  const token = await newScimToken();
  const userNames = Array.from({ length: users }, (_, n) => `user${n}@bench.invalid`);
  const atRestMb = residentMb(suite.processId);
  let mostMb = atRestMb;
  const watch = setInterval(() => (mostMb = Math.max(mostMb, residentMb(suite.processId))), 250);

  const ids = [];
  const first = await timed(userNames, async (userName, n) => {
    const found = await scim(token, 'GET', `/Users${filterQuery(`userName eq "${userName}"`)}`);
    if (found.totalResults !== 0) throw new Error(`${userName} is there already`);
    ids[n] = (await scim(token, 'POST', '/Users', employee(userName, n))).id;
  });
  const again = await timed(userNames, async (userName, n) => {
    const found = await scim(token, 'GET', `/Users${filterQuery(`userName eq "${userName}"`)}`);
    if (found.Resources[0]?.id !== ids[n]) throw new Error(`${userName} is somebody else`);
    await scim(token, 'PATCH', `/Users/${ids[n]}`, patch({ op: 'Replace', path: 'active', value: 'True' }));
  });
  const group = await scim(token, 'POST', '/Groups', { displayName: 'Everybody' });
  const batches = [];
  for (let start = 0; start < ids.length; start += 1_000) batches.push(ids.slice(start, start + 1_000));
  const members = await timed(batches, (batch) => {
    const value = batch.map((id) => ({ $ref: null, value: id }));
    return scim(token, 'PATCH', `/Groups/${group.id}`, patch({ op: 'Add', path: 'members', value }));
  });
  clearInterval(watch);
  const perSecond = (n, ms) => Math.round((n / ms) * 1_000);
  console.log(
    JSON.stringify({
      users,
      atOnce,
      firstSyncPerS: perSecond(users, first),
      unchangedSyncPerS: perSecond(users, again),
      membersPerS: perSecond(users, members),
      atRestMb: Math.round(atRestMb),
      mostMb: Math.round(mostMb),
      growthMb: Math.round(mostMb - atRestMb),
    }),
  );
} finally {
  await suite.stop();
  rmSync(data, { recursive: true, force: true });
}

async function newScimToken() {
  const [, link] = /first-administrator#(\S+)/.exec(output) ?? [];
  const administrator = { token: link, displayName: 'Bench', email: 'bench@bench.invalid', password };
  await json('POST', '/api/v1/first-administrator', administrator);
  const signedIn = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: administrator.email, password }),
  });
  const cookie = signedIn.headers.getSetCookie()[0].split(';')[0];
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  return (await json('POST', '/api/v1/scim-tokens', { name: 'bench' }, headers)).token;
}

/** Two hundred departments in ten divisions, as a large organisation has them. */
function employee(userName, n) {
  const extension = { department: `Department ${n % 200}`, division: `Division ${n % 10}` };
  return { ...entraEmployee(`bench-${n}`, userName), [enterpriseSchema]: extension };
}

function patch(...Operations) {
  return { schemas: [patchSchema], Operations };
}

function scim(token, method, target, body) {
  return json(
    method,
    `/scim/v2${target}`,
    body,
    { authorization: `Bearer ${token}` },
    'application/scim+json',
  );
}

async function json(method, target, body, headers = {}, type = 'application/json') {
  const response = await fetch(url + target, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': type } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${target}: ${response.status} ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : undefined;
}

/** Does the work for every item, some at once. @returns how long that took, in ms */
async function timed(items, work) {
  const startedMs = performance.now();
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < items.length; n = next++) await work(items[n], n);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return performance.now() - startedMs;
}
