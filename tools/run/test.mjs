// npm test: installs and builds what is missing, then runs every test on real parts. Ends with `N passed, N failed`.
// Tests whose program the machine lacks are listed as not run, with the reason; with CI set that is a failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { missingPrograms } from './programs.mjs';
import { build, install, refuseOldNode, root } from './prepare.mjs';

refuseOldNode();
install();
build();
const missing = missingPrograms();
const report = path.join(root, 'test-output/jest.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${report}`,
    '--maxWorkers=2',
    '--forceExit',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      ZWERM_TESTS_LEFT_OUT: missing.map(({ tests }) => tests).join(),
    },
  },
);
const { passed, failed } = counts();
for (const { tests, reason } of missing) console.log(`not run: ${tests} tests (${reason})`);
const notRunFails = process.env.CI && missing.length > 0 ? missing.length : 0;
console.log(`${passed} passed, ${failed + notRunFails} failed`);
process.exitCode = failed + notRunFails > 0 || passed === 0 ? 1 : 0;

/** A suite that could not even start counts as one failure: its tests were not run. */
function counts() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    console.error('the test runner ended without a report');
    return { passed: 0, failed: 1 };
  }
}
