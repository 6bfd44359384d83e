/** Numbers of the log that nobody has seen yet: from and to belong to it. */
export interface MissingRange {
  readonly from: number;
  readonly to: number;
  /** Transactions that were writing to the log after these were missed; undefined as long as nobody looked. */
  readonly writers?: ReadonlySet<string>;
}

/**
 * Which numbers of a log were passed over. A number is given out before its transaction commits, and so a higher one may be
 * seen first; it may also never come, when that transaction is rolled back. Which of the two shows in time: a transaction
 * that took a number has held the log's table since before it did so, and does until what it wrote can be seen.
 */
export class MissingNumbers {
  private missing: readonly MissingRange[] = [];
  private highest: number;

  /** @param through the number up to which all are accounted for */
  constructor(through: number) {
    this.highest = through;
  }

  get ranges(): readonly MissingRange[] {
    return this.missing;
  }

  /** The highest number seen. */
  get reached(): number {
    return this.highest;
  }

  /** Up to here every number was seen, or will never come. */
  get through(): number {
    return this.missing[0] ? this.missing[0].from - 1 : this.highest;
  }

  /**
   * Takes note of one reading of the log, which looked for all that is missing and for what is higher than `reached`.
   * @param seen the numbers read, ascending
   * @param writers who was writing to the log before this reading began; undefined when nobody asked, or when the reading
   *   may have left out some of what is missing
   */
  take(seen: readonly number[], writers: ReadonlySet<string> | undefined): void {
    for (const number of seen) if (number <= this.highest) this.find(number);
    // What is missed in this very reading may have been taken after anybody asked: it must wait for the next.
    if (writers) this.giveUp(writers);
    for (const number of seen) {
      if (number > this.highest + 1)
        this.missing = [...this.missing, { from: this.highest + 1, to: number - 1 }];
      this.highest = Math.max(this.highest, number);
    }
  }

  private giveUp(writers: ReadonlySet<string>): void {
    this.missing = this.missing.flatMap((range) => {
      if (!range.writers) return [{ ...range, writers }];
      return [...range.writers].some((writer) => writers.has(writer)) ? [range] : [];
    });
  }

  private find(number: number): void {
    this.missing = this.missing.flatMap((range) => {
      if (number < range.from || number > range.to) return [range];
      return [
        ...(number > range.from ? [{ ...range, to: number - 1 }] : []),
        ...(number < range.to ? [{ ...range, from: number + 1 }] : []),
      ];
    });
  }
}
