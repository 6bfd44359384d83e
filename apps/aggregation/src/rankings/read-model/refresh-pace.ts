const shortestRestMs = 50;
const restPerWork = 2;

/**
 * Runs a refresh as soon as it is wanted, and never more than a third of the time: after one that took
 * `d` ms the next waits at least max(50, 2·d) ms. Wishes that come meanwhile are met together by the next.
 */
export class RefreshPace {
  private isWanted = false;
  private isBusy = false;
  private isStopped = false;
  private rest?: NodeJS.Timeout;

  /** @param refresh must not reject */
  constructor(private readonly refresh: () => Promise<void>) {}

  request(): void {
    this.isWanted = true;
    if (!this.isBusy) void this.run();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.rest);
  }

  private async run(): Promise<void> {
    if (this.isStopped) return;
    this.isBusy = true;
    this.isWanted = false;
    const startedAt = performance.now();
    await this.refresh();
    const tookMs = performance.now() - startedAt;
    this.rest = setTimeout(() => this.wakeUp(), Math.max(shortestRestMs, restPerWork * tookMs));
    this.rest.unref();
  }

  private wakeUp(): void {
    this.isBusy = false;
    if (this.isWanted) void this.run();
  }
}
