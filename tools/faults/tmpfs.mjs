import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Mounts memory as a small disk. @returns {boolean} whether that is possible here */
export const mountTmpfs = (folder, sizeMb) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m,mode=0711`, 'tmpfs', folder]).status === 0;

export const unmount = (folder) => spawnSync('umount', ['-l', folder]);

/** Why no small disk can be made here; undefined when one can. */
export function missingTmpfs() {
  const folder = mkdtempSync(path.join(tmpdir(), 'zwerm-tmpfs-'));
  const isMounted = mountTmpfs(folder, 1);
  if (isMounted) unmount(folder);
  rmdirSync(folder);
  return isMounted ? undefined : 'tmpfs cannot be mounted here';
}
