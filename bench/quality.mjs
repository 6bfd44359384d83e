// npm run bench:quality: plays rounds under our serving and ranking and under those of peers, and writes
// docs/generated/quality.md. What was played is kept in test-output/quality, so a run that was stopped goes on.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { ours, policies, running } from './quality/policies.mjs';
import { reportOf } from './quality/report.mjs';
import { scenarios } from './quality/scenarios.mjs';
import { simulate } from './quality/simulate.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test-output/quality');
const seeds = Number(process.env.QUALITY_SEEDS ?? 24);
const workers = Number(process.env.QUALITY_WORKERS ?? 2);

if (isMainThread) await main();
else parentPort.on('message', (job) => parentPort.postMessage(play(job)));

async function main() {
  mkdirSync(folder, { recursive: true });
  const jobs = jobsInOrder();
  const waiting = jobs.filter((job) => !existsSync(fileOf(job)));
  console.log(`${jobs.length - waiting.length} of ${jobs.length} rounds were played before`);
  await Promise.all(Array.from({ length: workers }, () => work(jobs, waiting)));
  report(jobs);
}

/** Ours first and then peers, so that a run that is stopped keeps whole rows. */
function jobsInOrder() {
  const jobs = Object.entries(scenarios).flatMap(([scenario, { policies: names, part = 1 }]) =>
    names.flatMap((policy) =>
      Array.from({ length: Math.ceil(seeds * part) }, (_, index) => ({ scenario, policy, seed: index + 1 })),
    ),
  );
  const isOurs = ({ policy }) => policy === ours || policy === running;
  return [...jobs.filter(isOurs), ...jobs.filter((job) => !isOurs(job))];
}

/** Writes the page from what was played so far, and it says how much that is. */
function report(jobs) {
  const played = jobs.filter((job) => existsSync(fileOf(job)));
  const results = played.map((job) => ({ ...job, rows: JSON.parse(readFileSync(fileOf(job), 'utf8')) }));
  const page = path.join(root, 'docs/generated/quality.md');
  const former = existsSync(page) ? readFileSync(page, 'utf8') : '';
  writeFileSync(page, reportOf(results, seeds, jobs.length, former));
}

function fileOf({ scenario, policy, seed }) {
  return path.join(folder, `${scenario}.${policy.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.${seed}.json`);
}

/** One worker takes jobs until none is left. */
function work(jobs, waiting) {
  const worker = new Worker(new URL(import.meta.url));
  return new Promise((resolve, reject) => {
    const give = () => {
      const job = waiting.shift();
      if (job) worker.postMessage(job);
      else worker.terminate().then(resolve, reject);
    };
    worker.on('error', reject);
    worker.on('message', (job) => {
      writeFileSync(`${fileOf(job)}.part`, JSON.stringify(job.rows));
      renameSync(`${fileOf(job)}.part`, fileOf(job));
      if (waiting.length % 50 === 0) {
        console.log(`${waiting.length} rounds to go`);
        report(jobs);
      }
      give();
    });
    give();
  });
}

function play(job) {
  const policy = policies.find(({ name }) => name === job.policy);
  return { ...job, rows: simulate(policy, job.seed, scenarios[job.scenario].changes) };
}
