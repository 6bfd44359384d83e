import { asProblem, type Problem } from '../../api/problem.js';
import type { OwnVote, VoteValue } from '../../api/types.js';
import { readStored, writeStored } from '../../lib/stored-value.js';

/** A choice on its way to the server; null takes an earlier choice back. */
export interface PendingVote {
  readonly ideaId: string;
  readonly value: VoteValue | null;
  /** That the server served the idea to this person. */
  readonly servedToken?: string | undefined;
  /** The answer, when this is about four ideas instead of one: then `ideaId` is their key and `value` null. */
  readonly set?: SetAnswer;
}

/** What a person says of four ideas that were served together. */
export interface SetAnswer {
  /** In the order in which they were served. */
  readonly ideaIds: readonly string[];
  readonly servedToken: string;
  /** `undecided`: none can be chosen. */
  readonly answer: 'chosen' | 'undecided' | 'taken-back';
  readonly best?: string;
  readonly worst?: string;
}

/** Under what an answer about four ideas waits, and what says of it that it was saved. */
export const keyOfSet = (ideaIds: readonly string[]): string => ideaIds.join('+');

export interface QueueState {
  readonly pending: readonly PendingVote[];
  /** What the server answered since the ballot was opened, the last answer per idea. */
  readonly answered: readonly OwnVote[];
  /**
   * `waiting`: there is no connection; `unanswered`: there is, but the server cannot save now.
   * `incomplete`: a whole ballot that says less than its round asks for, and is kept until it says more.
   */
  readonly status: 'saved' | 'saving' | 'waiting' | 'unanswered' | 'incomplete';
  readonly refusal: { readonly ideaId: string; readonly problem: Problem } | null;
}

const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

/**
 * What every way of saving has in common: it keeps what waits on this device, sends one thing at a time, tries again
 * after a while and when the connection is back, and tells the screen.
 */
export abstract class Saving<State extends QueueState> {
  private readonly listeners = new Set<() => void>();
  private isRunning = false;
  /** Something was asked since sending began, so it looks once more before it rests. */
  private isAsked = false;
  private retryMs = firstRetryMs;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected constructor(
    protected state: State,
    /** The session is over: what waits is kept until the person is back. */
    private readonly onSignedOut: () => void,
  ) {}

  readonly snapshot = (): State => this.state;

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

  protected readonly resume = (): void => {
    clearTimeout(this.timer);
    this.isAsked = true;
    if (!this.isRunning) void this.run();
  };

  /** Sends what waits until nothing does, or until it has to wait. */
  protected abstract sendAll(): Promise<void>;

  protected arrived(): void {
    this.retryMs = firstRetryMs;
  }

  /** @returns whether the same may be sent again later; it is then up to the clock or the connection */
  protected waits(error: unknown, part: Partial<State>): boolean {
    const problem = asProblem(error);
    if (!problem.isTemporary && problem.status !== 401) return false;
    this.isAsked = false;
    this.show({ ...part, status: problem.status === 0 ? 'waiting' : 'unanswered' });
    if (problem.status === 401) this.onSignedOut();
    else this.timer = setTimeout(this.resume, this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, lastRetryMs);
    return true;
  }

  protected show(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    while (this.isAsked) {
      this.isAsked = false;
      await this.sendAll();
    }
    this.isRunning = false;
  }
}

/** Where what waits for a round is kept on this device: never sent to a later round of the same challenge. */
export const storageKeyOf = (
  kind: 'votes' | 'ballot',
  personId: string,
  { id }: { readonly id: string },
): string => `zwerm.${kind}.${personId}.${id}`;

/** The round is over: what waits for it stays stored, so that the screen can say what did not count. */
export const isTooLate = ({ code }: Problem): boolean => code === 'round-closed';

/** What waits on this device from an earlier visit; undefined when nothing does. */
export function readWaiting(key: string): unknown[] | undefined {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? 'null');
    return Array.isArray(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function keepWaiting(key: string, waiting: readonly unknown[] | null): void {
  writeStored(key, waiting === null ? null : JSON.stringify(waiting));
}
