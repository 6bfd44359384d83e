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
    const timed = { at: new Date().toISOString(), ...entry };
    this.entries.push(timed);
    this.#lines.push(JSON.stringify(timed));
    if (this.#lines.length >= 100) this.flush();
  }

  /**
   * Forgets what came after a moment to which the record was put back. What had no answer by then may have happened.
   * @returns how many votes were accepted after it
   */
  putBack(moment) {
    const before = this.entries.filter(({ at }) => at <= moment);
    const answered = new Set(before.filter(({ type }) => type !== 'invoke').map(({ op }) => op));
    const open = before.filter(({ op }) => !answered.has(op));
    const later = this.entries.filter(({ at, type }) => at > moment && type === 'ok').length;
    this.entries = [...before, ...open.map((entry) => ({ ...entry, type: 'info', tookMs: 0 }))];
    return later;
  }

  flush() {
    if (this.#lines.length > 0) appendFileSync(this.file, `${this.#lines.join('\n')}\n`);
    this.#lines = [];
  }
}

/** A history of its own that is not written down: its votes are another challenge's. */
export const unwritten = () => ({
  entries: [],
  add(entry) {
    this.entries.push(entry);
  },
  flush: () => undefined,
});
