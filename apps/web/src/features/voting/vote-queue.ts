import { asProblem, type Problem } from '../../api/problem.js';
import type { OwnVote, VoteValue } from '../../api/types.js';
import { readStored, writeStored } from '../../lib/stored-value.js';

/** A choice on its way to the server; null takes an earlier choice back. */
export interface PendingVote {
  readonly ideaId: string;
  readonly value: VoteValue | null;
  /** That the server served the idea to this person. */
  readonly servedToken?: string | undefined;
}

export interface QueueState {
  readonly pending: readonly PendingVote[];
  /** What the server answered since the ballot was opened, the last answer per idea. */
  readonly answered: readonly OwnVote[];
  /** `incomplete`: a whole ballot that says less than its round asks for, and is kept until it says more. */
  readonly status: 'saved' | 'saving' | 'waiting' | 'incomplete';
  readonly refusal: { readonly ideaId: string; readonly problem: Problem } | null;
}

interface Wiring {
  readonly storageKey: string;
  send(vote: PendingVote): Promise<OwnVote>;
  onSaved(vote: OwnVote): void;
  /** The session is over: the choice stays in the queue until the person is back. */
  onSignedOut(): void;
}

const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

/**
 * Sends choices one after the other and never loses one: without a connection they wait, on this device, and the
 * same value is sent again. That is safe because a vote is a PUT: twice the same is once. A refusal is final and
 * is shown.
 */
export class VoteQueue {
  private state: QueueState;
  private readonly listeners = new Set<() => void>();
  private running = false;
  private retryMs = firstRetryMs;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly wiring: Wiring) {
    this.state = { pending: readPending(wiring.storageKey), answered: [], status: 'saved', refusal: null };
  }

  readonly snapshot = (): QueueState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts sending what waits; call `stop` when the ballot is left (what waits stays stored). */
  start(): void {
    window.addEventListener('online', this.resume);
    this.resume();
  }

  stop(): void {
    window.removeEventListener('online', this.resume);
    clearTimeout(this.timer);
  }

  cast(ideaId: string, value: VoteValue | null, servedToken?: string): void {
    const others = this.state.pending.filter((vote) => vote.ideaId !== ideaId);
    this.change({
      pending: [...others, { ideaId, value, ...(servedToken ? { servedToken } : {}) }],
      refusal: null,
    });
    this.resume();
  }

  private readonly resume = (): void => {
    clearTimeout(this.timer);
    if (!this.running) void this.run();
  };

  private async run(): Promise<void> {
    this.running = true;
    for (let vote = this.state.pending[0]; vote; vote = this.state.pending[0]) {
      this.change({ status: 'saving' });
      const problem = await this.sendOne(vote);
      if (!problem) continue;
      if (problem.isTemporary || problem.status === 401) {
        this.wait(problem);
        break;
      }
      this.change({ pending: this.without(vote), refusal: { ideaId: vote.ideaId, problem } });
    }
    this.running = false;
    if (this.state.pending.length === 0) this.change({ status: 'saved' });
  }

  private async sendOne(vote: PendingVote): Promise<Problem | null> {
    try {
      const saved = await this.wiring.send(vote);
      const others = this.state.answered.filter(({ ideaId }) => ideaId !== saved.ideaId);
      // In one step: between pending and answered the choice would look as if it had never been made.
      this.change({ pending: this.without(vote), answered: [...others, saved] });
      this.retryMs = firstRetryMs;
      this.wiring.onSaved(saved);
      return null;
    } catch (error) {
      return asProblem(error);
    }
  }

  private wait(problem: Problem): void {
    this.change({ status: 'waiting' });
    if (problem.status === 401) return this.wiring.onSignedOut();
    this.timer = setTimeout(this.resume, this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, lastRetryMs);
  }

  // Only the very vote that was sent: the person may have chosen again while it was on its way.
  private without(sent: PendingVote): readonly PendingVote[] {
    return this.state.pending.filter((vote) => vote !== sent);
  }

  private change(part: Partial<QueueState>): void {
    this.state = { ...this.state, ...part };
    const { pending } = this.state;
    writeStored(this.wiring.storageKey, pending.length > 0 ? JSON.stringify(pending) : null);
    for (const listener of this.listeners) listener();
  }
}

function readPending(key: string): PendingVote[] {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '[]');
    return Array.isArray(stored) ? (stored as PendingVote[]) : [];
  } catch {
    return [];
  }
}
