// Installs and builds what is missing or out of date. Only Node's own modules: nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const installStamp = path.join(root, 'node_modules/.zwerm-installed');
const webStamp = path.join(root, 'apps/web/dist/.sources');

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Zwerm needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a program in the repository and stops everything when it fails. */
export function run(program, programArguments, options = {}) {
  const result = spawnSync(program, programArguments, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && program === 'npm',
    ...options,
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const sha256 = (...texts) =>
  texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, 'utf8') : otherwise);

/** `npm install` when the lock file changed since the last time. Not `npm ci`: docs/adr/0003 says why. */
export function install() {
  const wanted = sha256(
    readOr(path.join(root, 'package-lock.json'), ''),
    readFileSync(path.join(root, 'package.json')),
  );
  if (readOr(installStamp, '') === wanted) return false;
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installStamp, wanted);
  return true;
}

/** Compiles the services and libraries, and bundles the web app when its sources changed. */
export function build() {
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
  const wanted = sha256(...sourcesOf('apps/web').sort());
  if (readOr(webStamp, '') === wanted) return;
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn']);
  mkdirSync(path.dirname(webStamp), { recursive: true });
  writeFileSync(webStamp, wanted);
}

/** Path, size and content hash of every source file below a folder. */
function sourcesOf(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (['dist', 'node_modules', 'mock'].includes(entry.name)) return [];
    if (entry.isDirectory()) return sourcesOf(name);
    return statSync(path.join(root, name)).isFile()
      ? [`${name}:${sha256(readFileSync(path.join(root, name)))}`]
      : [];
  });
}
