import { DomainError } from '@zwerm/domain/domain-error';

/** Lets heavy work in a few at a time; who comes when the queue is full is sent away at once. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly ofKey = new Map<string, number>();

  /** @param mostOfOne so much of what is asked for under one key is taken in, so that it leaves room for others */
  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    private readonly mostOfOne = Number.POSITIVE_INFINITY,
  ) {}

  /**
   * @param key for whom it is; on nobody's account when left out
   * @throws DomainError overloaded
   */
  async take<Result>(work: () => Promise<Result>, key?: string): Promise<Result> {
    if (key === undefined) return this.takeTurn(work);
    const others = this.ofKey.get(key) ?? 0;
    if (others >= this.mostOfOne) throw new DomainError('overloaded');
    this.ofKey.set(key, others + 1);
    try {
      return await this.takeTurn(work);
    } finally {
      const left = (this.ofKey.get(key) ?? 1) - 1;
      if (left > 0) this.ofKey.set(key, left);
      else this.ofKey.delete(key);
    }
  }

  private async takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) throw new DomainError('overloaded');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      // Whoever waits longest inherits the turn, so the count stays as it is.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
