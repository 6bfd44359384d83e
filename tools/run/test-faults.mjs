// npm run test:faults -- [--smoke] [--only F2,F8] [--seed N] [--long] [--list]: builds, then lets faults happen.
import path from 'node:path';
import { missingPrograms } from './programs.mjs';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

refuseOldNode();
install();
build();
const missing = missingPrograms().find(({ tests }) => tests === 'nats');
if (missing) throw new Error(`faults not run: ${missing.reason}`);
run(process.execPath, [path.join(root, 'tools/faults/run.mjs'), ...process.argv.slice(2)]);
