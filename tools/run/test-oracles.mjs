// npm run test:oracles -- <folder>: compares with independently computed results every conversation in a folder, from
// the file and as real votes through the API. A folder with one of conversations in it (`polis`) has votes of other
// methods as well: those enter as ballots, and must come back in the bundles. A missing folder is a failure.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

const folder = path.resolve(process.argv[2] ?? 'libs/ranking/fixtures/polis');
const hasAllMethods = existsSync(path.join(folder, 'polis'));
const conversations = hasAllMethods ? path.join(folder, 'polis') : folder;

const test = (oracles, ...words) =>
  run(process.execPath, ['node_modules/jest/bin/jest.js', '--selectProjects', ...words], {
    env: { ...process.env, ZWERM_ORACLES: oracles, NODE_NO_WARNINGS: '1' },
  });

refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'apps/cli/bin/zwerm.mjs'), 'oracles', folder]);
test(conversations, 'small', 'opinion-groups/polis-oracles');
test(conversations, 'e2e', '--runInBand', '--forceExit', 'e2e/import-polis');
if (hasAllMethods) test(folder, 'e2e', '--runInBand', '--forceExit', 'e2e/methods-through-the-bundle');
