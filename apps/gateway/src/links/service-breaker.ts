import { setTimeout } from 'node:timers/promises';

const mostFailuresInARow = 10;
const probeEveryMs = 250;

/**
 * Stops sending people's requests to a service that does not answer, and asks the service itself until it does
 * (ADR 0041). Whoever comes meanwhile hears at once that they should come again.
 */
export class ServiceBreaker {
  private failuresInARow = 0;
  private isBroken = false;

  /** @param answers asks the service for a sign of life; must settle by itself */
  constructor(private readonly answers: () => Promise<boolean>) {}

  get isOpen(): boolean {
    return this.isBroken;
  }

  succeeded(): void {
    this.failuresInARow = 0;
  }

  /** A request that got no answer at all; a refusal is an answer. */
  failed(): void {
    this.failuresInARow += 1;
    if (this.isBroken || this.failuresInARow < mostFailuresInARow) return;
    this.isBroken = true;
    void this.closeWhenItAnswers();
  }

  private async closeWhenItAnswers(): Promise<void> {
    while (!(await this.answers())) await setTimeout(probeEveryMs, undefined, { ref: false });
    this.failuresInARow = 0;
    this.isBroken = false;
  }
}
