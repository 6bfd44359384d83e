import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openCheckpointByTurn, type LogKey } from './log-keys.js';
import type { TreeHead } from './merkle-proof.js';
import { InvalidNote } from './signed-note.js';

const between = '\n\n\n';
/** What a power cut leaves of bytes that were not flushed, and what marks the rest of such a checkpoint. */
const torn = '\0';
/** More than two checkpoints take: the file grows for years, and only its end is read. */
const tailBytes = 4_096;

/**
 * The checkpoints that stand outside the database, so that a database that was put back to an older state is
 * noticed. One file, only ever appended to; nothing is kept when there is none. A checkpoint that a power cut left
 * unfinished was not kept: it counts for nothing, and the one before it is the last.
 */
export class OutsideCheckpoints {
  constructor(private readonly file?: string) {}

  /** @throws InvalidNote when the last one is not of the log with these keys */
  last(keys: readonly LogKey[]): TreeHead | undefined {
    if (!this.file || !existsSync(this.file)) return undefined;
    const { text, isWhole } = endOf(this.file);
    const notes = text.split(between);
    if (isUnfinished(text)) notes.pop();
    const note = notes.map((one) => one.trim()).findLast((one) => one !== '' && !one.includes(torn));
    if (note !== undefined) return openCheckpointByTurn(`${note}\n`, keys);
    if (isWhole) return undefined;
    throw new InvalidNote('the file of checkpoints does not end with one');
  }

  /** Resolves once it is on the disk; nobody else waits for that. */
  async append(note: string): Promise<void> {
    if (!this.file) return;
    await mkdir(dirname(this.file), { recursive: true });
    const before = existsSync(this.file) ? endOf(this.file).text : '';
    const start = isUnfinished(before)
      ? torn + between
      : before === '' || before.endsWith(between)
        ? ''
        : between;
    await appendFile(this.file, start + note.trimEnd() + between, { flush: true });
  }
}

/** Whether a checkpoint ends without the line of its signature. */
const isUnfinished = (text: string): boolean => !/^$|\n— \S+ \S+\n+$/.test(text);

function endOf(file: string): { text: string; isWhole: boolean } {
  const open = openSync(file, 'r');
  try {
    const { size } = fstatSync(open);
    const bytes = Buffer.alloc(Math.min(size, tailBytes));
    readSync(open, bytes, 0, bytes.length, size - bytes.length);
    return { text: bytes.toString('utf8'), isWhole: size <= tailBytes };
  } finally {
    closeSync(open);
  }
}
