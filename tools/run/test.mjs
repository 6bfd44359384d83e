// npm test: installs and builds what is missing, then runs every test on real parts. Ends with `N passed, N failed`.
// Tests whose program the machine lacks are listed as not run, with the reason; with CI set that is a failure.
// What failed runs once more, alone; what then passes is named UNSTEADY (docs/adr/0036).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { missingPrograms } from './programs.mjs';
import { build, install, refuseOldNode, root } from './prepare.mjs';
import { filesToRunAgain, verdictOf } from './unsteady.mjs';

refuseOldNode();
install();
build();
const missing = missingPrograms();
const first = look('jest', ['--maxWorkers=3', ...process.argv.slice(2)]);
const again = first ? filesToRunAgain(first) : [];
const second =
  again.length > 0 ? look('jest-again', ['--maxWorkers=1', '--runTestsByPath', ...again]) : undefined;
const { passed, failed, unsteady } = first
  ? verdictOf(first, second)
  : { passed: 0, failed: 1, unsteady: [] };
for (const name of unsteady) console.log(`UNSTEADY: failed among the others, passed alone: ${name}`);
for (const { tests, reason } of missing) console.log(`not run: ${tests} tests (${reason})`);
const notRunFails = process.env.CI && missing.length > 0 ? missing.length : 0;
console.log(`${passed} passed, ${failed + notRunFails} failed`);
process.exitCode = failed + notRunFails > 0 || passed === 0 ? 1 : 0;

/** One run of Jest; undefined when it ended without a report. */
function look(name, jestArguments) {
  const report = path.join(root, `test-output/${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`];
  spawnSync(process.execPath, [...jest, '--forceExit', ...jestArguments], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      ZWERM_TESTS_LEFT_OUT: missing.map(({ tests }) => tests).join(),
    },
  });
  if (existsSync(report)) return JSON.parse(readFileSync(report, 'utf8'));
  console.error('the test runner ended without a report');
  return undefined;
}
