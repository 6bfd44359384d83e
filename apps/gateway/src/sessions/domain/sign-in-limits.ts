const windowMs = 10 * 60_000;
/** Failed sign-ins in ten minutes from one address: an office of hundreds shares one, so successes do not count. */
export const mostFailuresPerSource = 100;
/** Failed sign-ins in ten minutes on one account, from wherever. The limit per account and source is people's. */
export const mostFailuresPerEmail = 50;
const mostKept = 50_000;

/** Remembers failed sign-ins of the last ten minutes, by address and by account, in this process. */
export class SignInLimits {
  private readonly failures = new Map<string, number[]>();

  isExceeded(source: string, email: string, nowMs: number): boolean {
    return (
      this.recent(sourceKey(source), nowMs).length >= mostFailuresPerSource ||
      this.recent(emailKey(email), nowMs).length >= mostFailuresPerEmail
    );
  }

  failed(source: string, email: string, nowMs: number): void {
    if (this.failures.size >= mostKept) this.dropOld(nowMs);
    for (const key of [sourceKey(source), emailKey(email)])
      this.failures.set(key, [...this.recent(key, nowMs), nowMs]);
  }

  private recent(key: string, nowMs: number): number[] {
    return (this.failures.get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs);
  }

  private dropOld(nowMs: number): void {
    for (const key of this.failures.keys())
      if (this.recent(key, nowMs).length === 0) this.failures.delete(key);
    // All of them recent is an attack with very many names: better to forget it than to run out of memory.
    if (this.failures.size >= mostKept) this.failures.clear();
  }
}

const sourceKey = (source: string): string => `source ${source}`;
const emailKey = (email: string): string => `email ${email.trim().toLowerCase()}`;
