import { asProblem } from '../../api/problem.js';
import { isTooLate, keepWaiting, readWaiting, Saving, type QueueState } from './saving.js';

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

/**
 * Saves a ballot as a whole: only the newest version of it ever waits, on this device too, and sending the same again
 * changes nothing. What the server refuses goes back to what was saved last, and the screen says why.
 */
export class BallotSaver extends Saving<SaverState> {
  private isDirty: boolean;

  constructor(
    private saved: readonly Mark[],
    private readonly wiring: Wiring,
  ) {
    const waiting = readWaiting(wiring.storageKey) as Mark[] | undefined;
    const marks = waiting ?? saved;
    super({ marks, pending: [], answered: [], status: 'saved', refusal: null }, () => wiring.onSignedOut());
    this.isDirty = waiting !== undefined;
  }

  change(marks: readonly Mark[]): void {
    this.isDirty = true;
    keepWaiting(this.wiring.storageKey, marks);
    this.show({ marks, refusal: null });
    this.resume();
  }

  protected async sendAll(): Promise<void> {
    while (this.isDirty) {
      if (!this.wiring.isLongEnough(this.state.marks)) {
        this.show({ status: 'incomplete' });
        return;
      }
      this.isDirty = false;
      this.show({ status: 'saving' });
      if (!(await this.sendOne(this.state.marks))) return;
    }
  }

  /** @returns whether to go on */
  private async sendOne(marks: readonly Mark[]): Promise<boolean> {
    try {
      await this.wiring.send(marks);
    } catch (error) {
      return this.failed(error);
    }
    this.saved = marks;
    this.arrived();
    if (!this.isDirty) this.settle({ status: 'saved', pending: [] });
    return true;
  }

  private failed(error: unknown): boolean {
    if (this.waits(error, { pending: [{ ideaId: '', value: null }] })) {
      this.isDirty = true;
      return false;
    }
    // Something newer may already be on its way; it gets its own answer.
    if (this.isDirty) return true;
    const problem = asProblem(error);
    const back = {
      marks: this.saved,
      status: 'saved',
      pending: [],
      refusal: { ideaId: '', problem },
    } as const;
    if (isTooLate(problem)) this.show(back);
    else this.settle(back);
    return false;
  }

  private settle(part: Partial<SaverState>): void {
    keepWaiting(this.wiring.storageKey, null);
    this.show(part);
  }
}
