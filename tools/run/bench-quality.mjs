// npm run bench:quality: builds, then measures how good rankings are in simulated rounds. With the usual 24 seeds it
// takes about an hour; QUALITY_SEEDS lowers them, and a run that was stopped goes on where it was.
import path from 'node:path';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'bench/quality.mjs')]);
