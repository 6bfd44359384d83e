// Runs faults one after another on one installation and says what held. See docs/guide/faults.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { allFaults } from './all-faults.mjs';
import { History } from './history.mjs';
import { Installation } from './installation.mjs';
import { reportOf } from './report.mjs';
import { seconds, Stage } from './stage.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const output = path.join(root, 'test-output/faults');
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    only: { type: 'string' },
    smoke: { type: 'boolean' },
    long: { type: 'boolean' },
    list: { type: 'boolean' },
    report: { type: 'string' },
    cuts: { type: 'string' },
  },
});
const seed = Number(options.seed ?? Math.floor(Math.random() * 1_000_000));
const only = options.only?.split(',');
const wanted = allFaults.filter(({ id, isSmoke }) => (only ? only.includes(id) : !options.smoke || isSmoke));

if (options.list) for (const fault of allFaults) console.log(await lineOf(fault));
// Not left to end by itself: Node 20.20 has been seen to spin for ever in its own clean-up after cut connections.
else process.exit(await run());

async function lineOf({ id, title, isSmoke, cannotRun }) {
  const reason = await cannotRun?.();
  return `${id.padEnd(4)} ${title}${isSmoke ? ' (smoke)' : ''}${reason ? ` (not run: ${reason})` : ''}`;
}

async function run() {
  if (!wanted.length) throw new Error(`no such fault: ${options.only}`);
  mkdirSync(output, { recursive: true });
  console.log(
    `seed ${seed}; the same again: npm run test:faults -- --seed ${seed} --only ${wanted.map(({ id }) => id)}`,
  );
  const results = [];
  const startedAt = performance.now();
  let installation;
  try {
    for (const fault of wanted) {
      const reason = await fault.cannotRun?.();
      if (!reason && !fault.build) installation ??= await Installation.start(challengesOf(wanted));
      const result = reason ? { fault, verdict: 'not run', reason } : await playOn(fault, installation);
      results.push(result);
      tell(result);
      if (result.verdict !== 'failed' || fault.build) continue;
      // What a failed fault leaves behind must not be blamed on the next one.
      installation.writeLog(path.join(output, `${fault.id}.log`));
      await installation.stop();
      installation = undefined;
    }
  } finally {
    await installation?.stop();
  }
  const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
  console.log(
    `${count('held')} held, ${count('failed')} failed, ${count('not run')} not run in ${seconds(performance.now() - startedAt)}`,
  );
  if (options.report)
    writeFileSync(path.join(root, options.report), reportOf(results, { seed, isLong: options.long }));
  return count('failed') > 0 ? 1 : 0;
}

function challengesOf(faults) {
  return faults
    .filter((fault) => fault.run && !fault.build)
    .flatMap(({ id, challenges = [] }) => [id, ...challenges]);
}

/** On an installation of its own when it wants one. */
async function playOn(fault, shared) {
  if (!fault.build) return play(fault, shared);
  const own = await fault.build();
  try {
    const result = await play(fault, own);
    if (result.verdict === 'failed') own.writeLog(path.join(output, `${fault.id}.log`));
    return result;
  } finally {
    await own.stop();
  }
}

/** One fault from its start to the verdict. */
async function play(fault, installation) {
  const startedAt = performance.now();
  const history = new History(path.join(output, `${fault.id}.jsonl`));
  const isLong = options.long ?? false;
  const cuts = Number(options.cuts ?? (isLong ? 10 : 3));
  const stage = new Stage({ installation, fault, history, seed, isLong, cuts });
  let violations;
  try {
    await fault.run(stage);
    await installation.heal();
    violations = await stage.judge();
  } catch (error) {
    stage.voters.giveUp();
    await stage.voters.stop();
    violations = [...stage.complaints, `the fault could not be played: ${error.stack ?? error}`];
  }
  const verdict = violations.length === 0 ? 'held' : 'failed';
  return { fault, verdict, violations, measured: stage.measured, tookMs: performance.now() - startedAt };
}

function tell({ fault, verdict, reason, violations = [], measured = new Map(), tookMs = 0 }) {
  const notes = [...measured].map(([name, value]) => `${name} ${value}`).join('; ');
  console.log(
    `${fault.id.padEnd(4)} ${verdict}: ${fault.title}${reason ? ` (${reason})` : ` (${seconds(tookMs)}: ${notes})`}`,
  );
  for (const violation of violations.slice(0, 20)) console.log(`     ${violation}`);
  if (violations.length > 20) console.log(`     and ${violations.length - 20} more`);
}
