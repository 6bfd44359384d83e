import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** The version that installations come from: set it to the release before at every release. */
const before = process.env.OLDER_VERSION ?? '5832a3d9ec701a9df6d5351be8afd4e02f68ddf3';

/** Why the version before cannot be built here, if so. */
export function whyNoOlderVersion() {
  const has = run('git', ['cat-file', '-e', `${before}^{commit}`]).status === 0;
  if (!has) return `the version before (${before.slice(0, 8)}) is not in this checkout`;
  const needed = packagesIn(run('git', ['show', `${before}:package-lock.json`]).stdout);
  const installed = new Map(packagesIn(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const other = needed.filter(([name, version]) => installed.get(name) !== version).map(([name]) => name);
  return other.length === 0 ? undefined : `the version before needs other packages: ${other.join(', ')}`;
}

/** Where each package of a lock file goes, and its version; our own workspaces have none there. */
function packagesIn(lock) {
  return Object.entries(JSON.parse(lock).packages)
    .filter(([where]) => where.startsWith('node_modules/'))
    .map(([where, { version }]) => [where, version]);
}

/**
 * The version before, checked out among the temporary files and built, with the packages of this one.
 * @returns its folder. @throws Error when it does not build
 */
export function olderVersion() {
  const folder = path.join(tmpdir(), `zwerm-${before.slice(0, 8)}`);
  if (existsSync(path.join(folder, 'apps/suite/dist/main.js'))) return folder;
  run('git', ['worktree', 'remove', '--force', folder]);
  rmSync(folder, { recursive: true, force: true });
  must('git', ['worktree', 'add', '--force', '--detach', folder, before]);
  const copy = (how) => run('cp', [how, path.join(root, 'node_modules'), path.join(folder, 'node_modules')]);
  // Links where they can be made: on another disk they cannot.
  if (copy('-al').status !== 0 && copy('-a').status !== 0)
    throw new Error('the packages could not be copied');
  must(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], folder);
  return folder;
}

function must(program, words, cwd = root) {
  const { status, stdout, stderr } = run(program, words, cwd);
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stdout}${stderr}`);
}

function run(program, words, cwd = root) {
  return spawnSync(program, words, { cwd, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
}
