import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openCheckpoint } from './checkpoint.js';
import type { TreeHead } from './merkle-proof.js';

const between = '\n\n\n';

/**
 * The checkpoints that stand outside the database, so that a database that was put back to an older state is
 * noticed. One file, only ever appended to; nothing is kept when there is none.
 */
export class OutsideCheckpoints {
  constructor(private readonly file?: string) {}

  /** @throws InvalidNote when the last one is not of the log with this key */
  last(verifierKey: string): TreeHead | undefined {
    if (!this.file || !existsSync(this.file)) return undefined;
    const note = readFileSync(this.file, 'utf8').split(between).filter(Boolean).at(-1);
    return note === undefined ? undefined : openCheckpoint(`${note}\n`, verifierKey);
  }

  append(note: string): void {
    if (!this.file) return;
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, note.trimEnd() + between, { flush: true });
  }
}
