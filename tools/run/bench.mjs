// npm run bench: builds and measures. Takes some minutes; writes docs/generated/bench.md.
import { build, install, refuseOldNode, root, run } from './prepare.mjs';
import path from 'node:path';

refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'bench/run.mjs')]);
