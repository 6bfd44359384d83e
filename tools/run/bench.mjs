// npm run bench: builds and measures; writes docs/generated/bench.md. `-- --only votes,growth` measures some sections,
// `-- --long` also those that take long. BENCH_TURNS=1 takes some ten minutes.
import { build, install, refuseOldNode, root, run } from './prepare.mjs';
import path from 'node:path';

refuseOldNode();
install();
build();
run(process.execPath, [path.join(root, 'bench/run.mjs'), ...process.argv.slice(2)]);
