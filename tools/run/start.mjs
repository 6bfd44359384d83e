// npm start: installs, builds and runs the whole suite on the embedded default. One command, nothing else needed.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, install, refuseOldNode, root } from './prepare.mjs';

refuseOldNode();
const startedAt = performance.now();
const lap = (text) => console.log(`[${((performance.now() - startedAt) / 1000).toFixed(1)} s] ${text}`);

if (install()) lap('installed');
build();
lap('built');
const suite = spawn(process.execPath, [path.join(root, 'apps/suite/dist/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
// The suite hears Ctrl-C from the terminal itself; this process only waits, and passes on what is sent to it alone.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && suite.kill(signal));
suite.on('exit', (code) => process.exit(code ?? 1));
