import { asProblem } from '../../api/problem.js';
import { readStored, writeStored } from '../../lib/stored-value.js';
import type { QueueState } from './vote-queue.js';

/** One thing a ballot says. `aspect` is a criterion or the other idea of a pair, else empty. */
export interface Mark {
  readonly ideaId: string;
  readonly aspect: string;
  readonly value: string;
  readonly reason?: string;
}

interface Wiring {
  readonly storageKey: string;
  send(marks: readonly Mark[]): Promise<void>;
  /** Whether the server would take so short a ballot: until then it stays on this device. */
  isLongEnough(marks: readonly Mark[]): boolean;
  onSignedOut(): void;
}

export interface SaverState extends QueueState {
  /** The ballot as the person sees it: saved, or on its way. */
  readonly marks: readonly Mark[];
}

const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

/**
 * Saves a ballot as a whole: only the newest version of it ever waits, on this device too, and sending the same again
 * changes nothing. What the server refuses goes back to what was saved last, and the screen says why.
 */
export class BallotSaver {
  private state: SaverState;
  private saved: readonly Mark[];
  private isDirty = false;
  private running = false;
  private retryMs = firstRetryMs;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    saved: readonly Mark[],
    private readonly wiring: Wiring,
  ) {
    this.saved = saved;
    const waiting = readWaiting(wiring.storageKey);
    this.isDirty = waiting !== null;
    this.state = { marks: waiting ?? saved, pending: [], answered: [], status: 'saved', refusal: null };
  }

  readonly snapshot = (): SaverState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    window.addEventListener('online', this.resume);
    this.resume();
  }

  stop(): void {
    window.removeEventListener('online', this.resume);
    clearTimeout(this.timer);
  }

  change(marks: readonly Mark[]): void {
    this.isDirty = true;
    writeStored(this.wiring.storageKey, JSON.stringify(marks));
    this.show({ marks, refusal: null });
    this.resume();
  }

  private readonly resume = (): void => {
    clearTimeout(this.timer);
    if (!this.running) void this.run();
  };

  private async run(): Promise<void> {
    this.running = true;
    while (this.isDirty) {
      if (!this.wiring.isLongEnough(this.state.marks)) {
        this.show({ status: 'incomplete' });
        break;
      }
      this.isDirty = false;
      this.show({ status: 'saving' });
      if (!(await this.sendOne(this.state.marks))) break;
    }
    this.running = false;
  }

  /** @returns whether to go on */
  private async sendOne(marks: readonly Mark[]): Promise<boolean> {
    try {
      await this.wiring.send(marks);
    } catch (error) {
      return this.failed(error);
    }
    this.saved = marks;
    this.retryMs = firstRetryMs;
    if (!this.isDirty) this.settle({ status: 'saved', pending: [] });
    return true;
  }

  private failed(error: unknown): boolean {
    const problem = asProblem(error);
    if (problem.isTemporary || problem.status === 401) {
      this.isDirty = true;
      this.show({ status: 'waiting', pending: [{ ideaId: '', value: null }] });
      if (problem.status === 401) this.wiring.onSignedOut();
      else this.timer = setTimeout(this.resume, this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, lastRetryMs);
      return false;
    }
    // Something newer may already be on its way; it gets its own answer.
    if (this.isDirty) return true;
    this.settle({ marks: this.saved, status: 'saved', pending: [], refusal: { ideaId: '', problem } });
    return false;
  }

  private settle(part: Partial<SaverState>): void {
    writeStored(this.wiring.storageKey, null);
    this.show(part);
  }

  private show(part: Partial<SaverState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function readWaiting(key: string): Mark[] | null {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? 'null');
    return Array.isArray(stored) ? (stored as Mark[]) : null;
  } catch {
    return null;
  }
}
