import { asProblem } from '../../api/problem.js';

interface Wiring {
  send(ideaIds: readonly string[]): Promise<void>;
}

const sendAfterMs = 2_000;
const mostAtOnce = 100;

/**
 * Tells the server which ideas were on the screen, a few at a time and each once. It only keeps attention fair, so a
 * failure is never shown: without a connection it is tried again with the next idea, and a refusal is the end of it.
 */
export class ImpressionReporter {
  private readonly told = new Set<string>();
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wiring: Wiring) {}

  show(ideaId: string): void {
    if (this.told.has(ideaId)) return;
    this.told.add(ideaId);
    this.waiting.push(ideaId);
    this.timer ??= setTimeout(() => void this.flush(), sendAfterMs);
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const ideaIds = this.waiting.splice(0, mostAtOnce);
    if (ideaIds.length === 0) return;
    try {
      await this.wiring.send(ideaIds);
    } catch (error) {
      if (asProblem(error).isTemporary) this.waiting.unshift(...ideaIds);
    }
  }
}
