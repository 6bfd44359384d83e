import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What voters asked and heard, as Jepsen writes it: every `invoke` ends as `ok` (accepted), `fail` (refused: it must
 * not have happened) or `info` (no answer, or one that leaves it open: it may have happened). Kept as JSON lines.
 */
export class History {
  /** @type {object[]} */
  entries = [];
  #lines = [];

  /** @param {string} file JSONL, made anew */
  constructor(file) {
    this.file = file;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
  }

  add(entry) {
    this.entries.push(entry);
    this.#lines.push(JSON.stringify({ at: new Date().toISOString(), ...entry }));
    if (this.#lines.length >= 100) this.flush();
  }

  flush() {
    if (this.#lines.length > 0) appendFileSync(this.file, `${this.#lines.join('\n')}\n`);
    this.#lines = [];
  }
}
