import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** Fills an installation with voters and challenges. @returns what world.mjs prints */
export function loadWorld(installation, challenges) {
  const { version } = installation;
  const result = spawnSync(process.execPath, [path.join(version, 'tools/faults/world.mjs')], {
    cwd: version,
    env: { ...installation.operatorEnvironment(), CHALLENGES: challenges.join(',') },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 16 * 1024 * 1024,
  });
  if (result.status !== 0) throw new Error(`the world could not be loaded: ${result.stderr}${result.stdout}`);
  return JSON.parse(String(result.stdout).trim().split('\n').at(-1));
}

/** Runs `zwerm` on an installation. @returns {Promise<{code: number, output: string}>} */
export function runZwerm(installation, words) {
  const child = spawn(process.execPath, [path.join(root, 'apps/cli/bin/zwerm.mjs'), ...words], {
    cwd: root,
    env: installation.operatorEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}
