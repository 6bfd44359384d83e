// npm run test:oracles -- <folder>: compares with independently computed results every conversation in a folder, from
// the file and as real votes through the API. A missing folder is a failure.
import path from 'node:path';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

const folder = path.resolve(process.argv[2] ?? 'libs/ranking/fixtures/polis');
refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'apps/cli/bin/zwerm.mjs'), 'oracles', folder]);
const env = { ...process.env, ZWERM_ORACLES: folder, NODE_NO_WARNINGS: '1' };
run(
  process.execPath,
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'small', 'opinion-groups/polis-oracles'],
  { env },
);
run(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'e2e',
    '--runInBand',
    '--forceExit',
    'e2e/import-polis',
  ],
  { env },
);
