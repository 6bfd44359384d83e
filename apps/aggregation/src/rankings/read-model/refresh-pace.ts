const shortestRestMs = 20;
const restPerWork = 2;
const longestUnreadMs = 500;

/**
 * Runs a refresh as soon as it is wanted, and never more than a third of the time: after one that took
 * `d` ms the next waits at least max(20, 2·d) ms. As long as nobody reads what came of it, the next waits half a
 * second, or until somebody does. Wishes that come meanwhile are met together by the next.
 */
export class RefreshPace {
  private isWanted = false;
  private isBusy = false;
  private isStopped = false;
  private isRead = false;
  private isRested = false;
  private catchingUp: Promise<void> | undefined;
  private timer?: NodeJS.Timeout;

  /** @param refresh must not reject */
  constructor(private readonly refresh: () => Promise<void>) {}

  request(): void {
    this.isWanted = true;
    if (!this.isBusy) void this.run();
  }

  /**
   * To be called whenever somebody is about to read what the last refresh made.
   * @returns a refresh that was put off because nobody read: without it they would read what is long out of date
   */
  markRead(): Promise<void> | undefined {
    this.isRead = true;
    if (this.isRested && this.isWanted)
      this.catchingUp = this.wakeUp().finally(() => (this.catchingUp = undefined));
    else if (this.isRested) void this.wakeUp();
    return this.catchingUp;
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    if (this.isStopped) return;
    this.isBusy = true;
    this.isWanted = false;
    const startedAt = performance.now();
    await this.refresh();
    const tookMs = performance.now() - startedAt;
    this.isRead = false;
    const restMs = Math.max(shortestRestMs, restPerWork * tookMs);
    this.after(restMs, () => {
      this.isRested = true;
      if (this.isRead) void this.wakeUp();
      else this.after(longestUnreadMs - restMs, () => void this.wakeUp());
    });
  }

  private after(ms: number, next: () => void): void {
    if (this.isStopped) return;
    this.timer = setTimeout(next, ms);
    this.timer.unref();
  }

  private async wakeUp(): Promise<void> {
    clearTimeout(this.timer);
    this.isRested = false;
    this.isBusy = false;
    if (this.isWanted) await this.run();
  }
}
