// npm run bench: starts the suite on a durable PostgreSQL of its own and measures it beside the limits of this machine.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../libs/platform/dist/embedded-postgres/embedded-postgres.js';
import { freePort } from '../libs/platform/dist/embedded-postgres/ports.js';
import { bareUpserts } from './bare-upsert.mjs';
import { cpuMs, postgresMb, processesBelow, residentMb, root, startProgram } from './processes.mjs';
import { load, prepared } from './raw-http-load.mjs';
import { reportOf } from './report.mjs';
import { signInBesideVoting } from './sign-in-beside-voting.mjs';
import { voteUntilVisible } from './vote-until-visible.mjs';

const sizes = (process.env.BENCH_SIZES ?? '1000,10000').split(',').map(Number);
const votes = Number(process.env.BENCH_VOTES ?? 100_000);
const turns = Number(process.env.BENCH_TURNS ?? 3);
const turnMs = Number(process.env.BENCH_TURN_MS ?? 4_000);
const connections = 32;
const rankingCache = new Map();

const folder = mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'zwerm-bench-'));
chmodSync(folder, 0o711);
const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'pg'), port: 28_000 });
const environment = {
  DATABASE_URL: postgres.url,
  ZWERM_DATA_DIR: path.join(folder, 'data'),
  ZWERM_DEMO: 'off',
  ZWERM_REQUIRE_SECOND_FACTOR: 'off',
  ZWERM_LIMITS: 'off',
  LOG_LEVEL: 'error',
};
console.log('loading the world …');
const world = loadWorld();
const port = await freePort(28_500);
const suite = await startProgram('apps/suite/dist/main.js', { ...environment, PORT: String(port) }, (text) =>
  text.includes('Ctrl-C'),
);
const barePort = await freePort(port + 1);
const bare = await startProgram('bench/bare-fastify.mjs', { PORT: String(barePort) });
const memory = [];
const remember = (after) =>
  memory.push({ after, suiteMb: residentMb(suite.processId), postgresMb: postgresMb(postgres.processId) });

try {
  remember('start, rankings loaded');
  const measured = [];
  for (const challenge of world.challenges) {
    console.log(`measuring ${challenge.size} ideas …`);
    measured.push({ size: challenge.size, ...(await measure(challenge)) });
    remember(`${challenge.size.toLocaleString('en')} ideas under load`);
  }
  console.log('measuring sign-in beside voting …');
  const signIn = await signInBesideVoting({
    port,
    login: world.login,
    request: voteRequests(world.challenges[0].ideaIds),
  });
  await suite.stop();
  const people = peopleFigures();
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}, embedded PostgreSQL with fsync on, one suite process. ${turns} turns of ${turnMs / 1000} s each; medians.`;
  const report = reportOf({ sizes: measured, memory, machine, signIn, people });
  console.log(`\n${report}`);
  writeFileSync(path.join(root, 'docs/generated/bench.md'), report);
} finally {
  await suite.stop();
  await bare.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function loadWorld() {
  const result = spawnSync(process.execPath, [path.join(root, 'bench/load-world.mjs')], {
    env: { ...process.env, ...environment, SIZES: sizes.join(','), VOTES: String(votes) },
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0) throw new Error('the world could not be loaded');
  return JSON.parse(String(result.stdout));
}

/** Each in a process and on a database of its own, one after the other. */
function peopleFigures() {
  if (process.env.BENCH_PEOPLE_FIGURES === 'off') return [];
  return ['directory-search', 'roll', 'scim-sync'].map((name) => {
    console.log(`measuring ${name} …`);
    const { status, stdout } = spawnSync(process.execPath, [path.join(root, `bench/${name}.mjs`)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${name} could not be measured`);
    return { name, output: String(stdout).trim() };
  });
}

async function measure({ challengeId, ideaIds }) {
  const taken = { vote: [], bareUpsert: [], barePost: [], ranking: [], barePage: [] };
  const requests = {
    vote: voteRequests(ideaIds),
    ranking: (sequence) => rankingRequests(challengeId)[sequence % world.tokens.length],
    barePost: () => prepared('POST', '/vote', { body: { value: 'agree' } }),
    barePage: () => prepared('GET', '/page'),
  };
  // Warm: code compiled, callers known, tokens signed. What the first seconds after a start cost is not the question.
  await load({ port, connections, durationMs: 2 * turnMs, request: requests.vote });
  await load({ port, connections, durationMs: turnMs / 2, request: requests.ranking });
  for (let turn = 0; turn < turns; turn++) {
    taken.bareUpsert.push(
      await bareUpserts({ databaseUrl: postgres.url, connections, durationMs: turnMs, ideaIds }),
    );
    taken.vote.push(
      await withCpu(() => load({ port, connections, durationMs: turnMs, request: requests.vote })),
    );
    await untilEventsAreApplied();
    taken.barePost.push(
      await load({ port: barePort, connections, durationMs: turnMs / 2, request: requests.barePost }),
    );
    taken.ranking.push(
      await withCpu(() => load({ port, connections, durationMs: turnMs, request: requests.ranking })),
    );
    taken.barePage.push(
      await load({ port: barePort, connections, durationMs: turnMs / 2, request: requests.barePage }),
    );
  }
  for (const kind of ['vote', 'ranking'])
    for (const { failed, firstFailure } of taken[kind])
      if (failed > 0) throw new Error(`${failed} ${kind} requests failed: ${firstFailure}`);
  const visible = await voteUntilVisible({
    port,
    challengeId,
    ideaIds,
    tokens: world.tokens,
    request: requests.vote,
  });
  return {
    ...Object.fromEntries(Object.entries(taken).map(([kind, runs]) => [kind, median(runs)])),
    visible,
  };
}

/** Votes are counted a moment after they are accepted: that work must not be charged to the next measurement. */
async function untilEventsAreApplied() {
  const client = new pg.Client(postgres.url);
  await client.connect();
  const waiting = 'select 1 from voting.outbox where published_at is null limit 1';
  while ((await client.query(waiting)).rowCount > 0) await new Promise((resolve) => setTimeout(resolve, 100));
  await client.end();
}

/** Prepared votes: every token holder goes round the ideas, so each vote is another person's or another idea's. */
function voteRequests(allIdeaIds) {
  const ideaIds = allIdeaIds.slice(20);
  const choices = ['agree', 'disagree', 'pass'];
  return (sequence) => {
    const token = world.tokens[sequence % world.tokens.length];
    const round = Math.floor(sequence / world.tokens.length);
    const idea = ideaIds[(sequence * 17 + round * 29) % ideaIds.length];
    return prepared('PUT', `/api/v1/ideas/${idea}/vote`, {
      token,
      body: { value: choices[(sequence + round) % 3] },
    });
  };
}

function rankingRequests(challengeId) {
  if (!rankingCache.has(challengeId))
    rankingCache.set(
      challengeId,
      world.tokens.map((token) =>
        prepared('GET', `/api/v1/challenges/${challengeId}/ranking?limit=30`, { token }),
      ),
    );
  return rankingCache.get(challengeId);
}

async function withCpu(run) {
  const processes = () => [suite.processId, postgres.processId, ...processesBelow(postgres.processId)];
  const before = cpuMs(processes());
  const result = await run();
  return { ...result, cpuMsEach: (cpuMs(processes()) - before) / result.answered };
}

/** The turn in the middle by rate. */
function median(runs) {
  return [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)];
}
