// node bench/directory-search.mjs: how long it takes to find colleagues among 50,000, beside `select 1` through the same
// pool in the same run. Needs built code; starts a durable PostgreSQL of its own.
import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { namesByOrigin } from '../apps/cli/dist/demo/names.js';
import { peopleDefinition } from '../apps/people/dist/people.definition.js';
import { newInternalKeyPair } from '../libs/platform/dist/auth/internal-key-pair.js';
import { InternalTokenSigner } from '../libs/platform/dist/auth/internal-token-signer.js';
import { keyFromText } from '../libs/platform/dist/auth/internal-token.js';
import { bootService } from '../libs/platform/dist/bootstrap/boot-service.js';
import { transportsFor } from '../libs/platform/dist/bootstrap/run-service.js';
import { migrateService } from '../libs/platform/dist/database/migrate-service.js';
import { Transactions } from '../libs/platform/dist/database/transactions.js';
import { startEmbeddedPostgres } from '../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { StructuredLogger } from '../libs/platform/dist/logging/structured-logger.js';

const people = Number(process.env.BENCH_PEOPLE ?? 50_000);
const units = 500;
const groups = 200;
const rounds = Number(process.env.BENCH_ROUNDS ?? 300);
const atOnce = [1, 8];

const functions =
  'monteur,werkvoorbereider,projectleider,inkoper,data-analist,planner,uitvoerder,adviseur'.split(',');
const words =
  'SCADA,Excel,kabels,contracten,veiligheid,zonnepanelen,waterstof,asset management,GIS,juridisch'.split(',');
const lists = Object.values(namesByOrigin);
const first = lists.flatMap((list) => list.first);
const last = lists.flatMap((list) => list.last);

const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-directory-'));
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg'), port: 29_500 });
await migrateService(postgres.url, peopleDefinition.database);
const logger = StructuredLogger.create('bench', 'error');
const { close: closeTransports, ...transports } = transportsFor(undefined, ['people'], logger);
const keys = await newInternalKeyPair();
const service = await bootService(peopleDefinition, {
  ...transports,
  databaseUrl: postgres.url,
  secret: 'a secret of the benchmark, 32+ characters',
  internalTokenKey: keys.publicKey,
  logLevel: 'error',
  publishes: false,
});
const { manager } = service.app.get(Transactions, { strict: false });
const server = service.app.getHttpAdapter().getInstance();
const signer = new InternalTokenSigner(await keyFromText(keys.privateKey));

try {
  await load();
  const [{ id: groupId }] = await manager.query("select id from groups where kind = 'manual' limit 1");
  const [{ id: unitId }] = await manager.query(
    "select id from groups where kind = 'unit' and parent_id is null",
  );
  const [{ ids }] = await manager.query(
    "select array_agg(id) as ids from (select id from groups where kind = 'manual' limit 3) as three",
  );
  const [{ id: personId }] = await manager.query("select id from person where kind = 'partner' limit 1");
  const employee = { personId, roles: ['employee'], groupIds: [], mayWrite: true };
  const partner = { personId, roles: ['partner'], groupIds: ids, mayWrite: true };
  console.log(`${people} people, ${units} units, ${groups} groups; ${rounds} requests each, in ms\n`);
  console.log(`${''.padEnd(34)}${atOnce.map((n) => `${n} at once: p50    p99`.padStart(24)).join('')}`);
  await measure('select 1 (the limit)', () => manager.query('select 1'));
  await search('nothing: everybody by name', employee, () => '');
  await search('a letter', employee, () => `q=${pick('abdejmprs'.split(''))}`);
  await search('a first name', employee, () => `q=${pick(first)}`);
  await search('a whole name', employee, () => `q=${pick(first)} ${pick(last)}`);
  await search('a function', employee, () => `q=${pick(functions)}`);
  await search('a function in a unit', employee, () => `q=${pick(functions)} afdeling ${random(units)}`);
  await search('a name with a typo', employee, () => `q=${typo(pick(last))}`);
  await search('a name and a typo', employee, () => `q=${pick(first)} ${typo(pick(functions))}`);
  await search('nonsense', employee, () => `q=${Math.random().toString(36).slice(2)}`);
  await search('in a group, by expertise', employee, () => `groupId=${groupId}&expertise=${pick(words)}`);
  await search('in the largest unit, a name', employee, () => `unitId=${unitId}&q=${pick(last)}`);
  await search('a partner, by name', partner, () => `q=${pick(last)}`);
  await search('a partner, with a typo', partner, () => `q=${typo(pick(last))}`);
} finally {
  await service.close();
  await closeTransports();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function random(below) {
  return Math.floor(Math.random() * below);
}
function pick(list) {
  return list[random(list.length)];
}
/** Leaves out one letter inside the word. */
function typo(word) {
  const at = 1 + random(Math.max(word.length - 2, 1));
  return word.slice(0, at) + word.slice(at + 1);
}

async function load() {
  await manager.query(
    `insert into groups (name, kind, version) select 'Afdeling ' || n, 'unit', 1 from generate_series(1, $1::int) as n`,
    [units],
  );
  // One unit at the top, above all others.
  await manager.query(
    `update groups set parent_id = (select min(id::text)::uuid from groups) where id <> (select min(id::text)::uuid from groups)`,
  );
  await manager.query(
    `insert into groups (name, version) select 'Groep ' || n, 1 from generate_series(1, $1::int) as n`,
    [groups],
  );
  await manager.query(
    `insert into person (display_name, email, kind, language, roles, version, job_title, expertise, interests, unit_id)
     select ($2::text[])[1 + floor(random() * cardinality($2))] || ' ' || ($3::text[])[1 + floor(random() * cardinality($3))],
       n || '@polderlicht.example', case when n % 10 = 0 then 'partner' else 'employee' end, 'nl',
       array[case when n % 10 = 0 then 'partner' else 'employee' end], 1, ($4::text[])[1 + n % cardinality($4)],
       array[($5::text[])[1 + n % cardinality($5)], ($5::text[])[1 + (n / 7) % cardinality($5)]],
       array[($5::text[])[1 + (n / 3) % cardinality($5)]],
       (array(select id from groups where kind = 'unit' order by id))[1 + n % $6]
     from generate_series(1, $1::int) as n`,
    [people, first, last, functions, words, units],
  );
  await manager.query(
    `insert into group_member (group_id, person_id, since_version)
     select distinct on (1, 2) group_id, person_id, 1 from (
       select unit_id as group_id, id as person_id from person
       union all select (select min(id::text)::uuid from groups where kind = 'unit'), id from person
       union all select (array(select id from groups where kind = 'manual' order by id))[1 + floor(random() * $1)], id
       from person cross join generate_series(1, 5)) as drawn`,
    [groups],
  );
  await manager.query('vacuum analyze');
}

async function search(name, reader, query) {
  if (process.env.BENCH_ONLY && !name.includes(process.env.BENCH_ONLY)) return;
  // Lasts a minute, as it does behind the gateway.
  const token = await signer.sign(reader, 'people');
  await measure(name, async () => {
    const response = await server.inject({
      method: 'GET',
      url: encodeURI(`/api/v1/colleagues?${query()}`),
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.statusCode !== 200) throw new Error(response.body);
  });
}

async function measure(name, once) {
  const figures = [];
  for (const streams of atOnce) {
    for (let round = 0; round < 20; round++) await once();
    const taken = [];
    await Promise.all(
      Array.from({ length: streams }, async () => {
        for (let round = 0; round < rounds / streams; round++) {
          const startedAt = performance.now();
          await once();
          taken.push(performance.now() - startedAt);
        }
      }),
    );
    taken.sort((a, b) => a - b);
    const at = (share) => taken[Math.min(Math.floor(taken.length * share), taken.length - 1)].toFixed(1);
    figures.push(`${at(0.5).padStart(17)}${at(0.99).padStart(7)}`);
  }
  console.log(`${name.padEnd(34)}${figures.join('')}`);
}
