// npm run test:oracles -- <folder>: compares with independently computed results every conversation in a folder, from
// the file and as real votes through the API. A folder with one of conversations in it (`polis`) has votes of other
// methods as well: those enter as ballots, and must come back in the bundles. A missing folder is a failure.
// --no-file leaves out what `zwerm oracles` compares, for .ci/run, which runs that over every set of votes.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

const words = process.argv.slice(2);
const folder = path.resolve(words.find((word) => !word.startsWith('--')) ?? 'libs/ranking/fixtures/polis');
const hasAllMethods = existsSync(path.join(folder, 'polis'));
const conversations = hasAllMethods ? path.join(folder, 'polis') : folder;

const jest = ['node_modules/jest/bin/jest.js', '--runInBand', '--forceExit'];
// The pattern after its own option: --selectProjects takes every word that follows for a project, and one project
// too many is all of its tests.
const test = (oracles, project, pattern) =>
  run(process.execPath, [...jest, '--selectProjects', project, '--testPathPatterns', pattern], {
    env: { ...process.env, ZWERM_ORACLES: oracles, NODE_NO_WARNINGS: '1' },
  });

refuseOldNode();
install();
build();
if (!words.includes('--no-file'))
  run(process.execPath, [path.join(root, 'apps/cli/bin/zwerm.mjs'), 'oracles', folder]);
test(conversations, 'small', 'opinion-groups/polis-oracles');
test(conversations, 'e2e', 'e2e/import-polis');
if (hasAllMethods) test(folder, 'e2e', 'e2e/methods-through-the-bundle');
