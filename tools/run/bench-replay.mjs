// npm run bench:replay -- <folder>: builds, then replays real conversations and writes docs/generated/replay.md.
import path from 'node:path';
import { build, install, refuseOldNode, root, run } from './prepare.mjs';

refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'bench/replay.mjs'), ...process.argv.slice(2)]);
