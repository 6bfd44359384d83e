import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openCheckpointByTurn, type LogKey } from './log-keys.js';
import type { TreeHead } from './merkle-proof.js';

const between = '\n\n\n';
/** More than two checkpoints take: the file grows for years, and only its end is read. */
const tailBytes = 4_096;

/**
 * The checkpoints that stand outside the database, so that a database that was put back to an older state is
 * noticed. One file, only ever appended to; nothing is kept when there is none.
 */
export class OutsideCheckpoints {
  constructor(private readonly file?: string) {}

  /** @throws InvalidNote when the last one is not of the log with these keys */
  last(keys: readonly LogKey[]): TreeHead | undefined {
    if (!this.file || !existsSync(this.file)) return undefined;
    const note = endOf(this.file).split(between).filter(Boolean).at(-1);
    return note === undefined ? undefined : openCheckpointByTurn(`${note}\n`, keys);
  }

  /** Resolves once it is on the disk; nobody else waits for that. */
  async append(note: string): Promise<void> {
    if (!this.file) return;
    await mkdir(dirname(this.file), { recursive: true });
    await appendFile(this.file, note.trimEnd() + between, { flush: true });
  }
}

function endOf(file: string): string {
  const open = openSync(file, 'r');
  try {
    const { size } = fstatSync(open);
    const bytes = Buffer.alloc(Math.min(size, tailBytes));
    readSync(open, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(open);
  }
}
