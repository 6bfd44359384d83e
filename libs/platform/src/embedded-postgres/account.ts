import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Who PostgreSQL runs as: ourselves, or, because it refuses root, an existing account without rights. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('running as root, and there is no account without rights to run PostgreSQL under');
}

/** The folder itself, or one under /var/tmp when the account cannot reach it. */
export function reachableFolder(folder: string, account: Account): string {
  const wanted = resolve(folder);
  if (account.uid === undefined) return wanted;
  const probe = spawnSync('/usr/bin/test', ['-x', dirname(wanted)], { ...account, cwd: '/' });
  if (probe.status === 0) return wanted;
  return join('/var/tmp', `zwerm-data-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
}
