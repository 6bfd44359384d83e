import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file that only its owner reads, so that after a power cut at any moment it is there whole or not at all. A
 * file that was merely written may be there and be empty (tools/faults, F7).
 * @throws Error as node:fs does; the file is then as it was
 */
export function writeDurably(file: string, content: string): void {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, content, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  flushFolder(dirname(file));
}

/** Its names, that is. Windows keeps those by itself, and refuses to open a folder. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
