// npm run check: everything that needs no database, no bus and no browser, in under 90 seconds.
// --no-tests leaves out the small tests. --fresh forgets the caches first. ESLint's cache judges each file by its own text, so a rule that reads types
// can miss what a change elsewhere did to an unchanged file: .ci/run always checks fresh.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runSteps } from './run-steps.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const cacheFolder = path.join(root, 'node_modules/.cache/zwerm-check');
const budgetSeconds = 90;

const node = (script, ...rest) => [process.execPath, path.join(root, 'node_modules', script), ...rest];
const cacheFile = (name) => path.join(cacheFolder, name);
const cachedIn = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', cacheFile(name)];
const tsc = (...rest) => node('typescript/bin/tsc', ...rest);
const webTypes = ['--incremental', '--tsBuildInfoFile', cacheFile('web.tsbuildinfo')];

// The longest first: the last ones then fill the gap beside the slowest.
const steps = [
  { name: 'lint', command: node('eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cachedIn('eslint')) },
  {
    name: 'small tests',
    command: node('jest/bin/jest.js', '--selectProjects', 'small', 'web', '--maxWorkers', '1', '--silent'),
  },
  { name: 'types', command: tsc('-b') },
  { name: 'types of tests and tools', command: tsc('-p', 'tsconfig.tests.json') },
  { name: 'types of the web app', command: tsc('-p', 'apps/web/tsconfig.json', '--noEmit', ...webTypes) },
  { name: 'format', command: node('prettier/bin/prettier.cjs', '--check', '.', ...cachedIn('prettier')) },
  { name: 'boundaries', command: node('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs') },
  { name: 'unused code', command: node('knip/bin/knip.js', '--tsConfig', 'tsconfig.tools.json') },
];

// .ci/run has run the tests already.
if (process.argv.includes('--no-tests')) steps.splice(1, 1);
if (process.argv.includes('--fresh')) {
  for (const folder of ['zwerm-check', 'tsc', 'dependency-cruiser']) {
    rmSync(path.join(root, 'node_modules/.cache', folder), { recursive: true, force: true });
  }
}
if (!existsSync(cacheFolder)) mkdirSync(cacheFolder, { recursive: true });

const startedAt = performance.now();
const results = await runSteps(steps, {
  cwd: root,
  atOnce: 2,
  onDone: ({ name, ok, seconds }) =>
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(26)} ${seconds.toFixed(1)} s`),
});
const failed = results.filter(({ ok }) => !ok);
for (const { name, output } of failed)
  console.log(`\n── ${name} ${'─'.repeat(80 - name.length)}\n${output.trimEnd()}`);

const seconds = (performance.now() - startedAt) / 1000;
const verdict =
  failed.length === 0 ? 'all checks passed' : `failed: ${failed.map(({ name }) => name).join(', ')}`;
console.log(`\n${verdict} (${seconds.toFixed(0)} s, budget ${budgetSeconds} s)`);
process.exitCode = failed.length === 0 ? 0 : 1;
