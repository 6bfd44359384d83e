import { asProblem, type Problem } from '../../api/problem.js';
import type { OwnVote, VoteValue } from '../../api/types.js';
import {
  isTooLate,
  keepWaiting,
  keyOfSet,
  readWaiting,
  Saving,
  type PendingVote,
  type QueueState,
  type SetAnswer,
} from './saving.js';

interface Wiring {
  readonly storageKey: string;
  send(vote: PendingVote): Promise<OwnVote>;
  onSaved(vote: OwnVote): void;
  onSignedOut(): void;
}

/**
 * Sends choices one after the other and never loses one: without a connection they wait, on this device, and the
 * same value is sent again. That is safe because a vote is a PUT: twice the same is once. A refusal is final and
 * is shown.
 */
export class VoteQueue extends Saving<QueueState> {
  /** What came after the close: kept on this device, so that the screen can say that it does not count. */
  private late: readonly PendingVote[] = [];

  constructor(private readonly wiring: Wiring) {
    const pending = (readWaiting(wiring.storageKey) ?? []) as PendingVote[];
    super({ pending, answered: [], status: 'saved', refusal: null }, () => wiring.onSignedOut());
  }

  cast(ideaId: string, value: VoteValue | null, servedToken?: string): void {
    this.add({ ideaId, value, ...(servedToken ? { servedToken } : {}) });
  }

  answerSet(set: SetAnswer): void {
    this.add({ ideaId: keyOfSet(set.ideaIds), value: null, set });
  }

  private add(vote: PendingVote): void {
    const others = this.state.pending.filter(({ ideaId }) => ideaId !== vote.ideaId);
    this.change({ pending: [...others, vote], refusal: null });
    this.resume();
  }

  protected async sendAll(): Promise<void> {
    for (let vote = this.state.pending[0]; vote; vote = this.state.pending[0]) {
      this.change({ status: 'saving' });
      const problem = await this.sendOne(vote);
      if (!problem) continue;
      if (this.waits(problem, {})) return;
      if (isTooLate(problem)) {
        this.late = [...this.late, ...this.state.pending];
        this.change({ pending: [], status: 'saved', refusal: { ideaId: vote.ideaId, problem } });
        return;
      }
      this.change({ pending: this.without(vote), refusal: { ideaId: vote.ideaId, problem } });
    }
    this.change({ status: 'saved' });
  }

  private async sendOne(vote: PendingVote): Promise<Problem | null> {
    try {
      const saved = await this.wiring.send(vote);
      const others = this.state.answered.filter(({ ideaId }) => ideaId !== saved.ideaId);
      // In one step: between pending and answered the choice would look as if it had never been made.
      this.change({ pending: this.without(vote), answered: [...others, saved] });
      this.arrived();
      this.wiring.onSaved(saved);
      return null;
    } catch (error) {
      return asProblem(error);
    }
  }

  // Only the very vote that was sent: the person may have chosen again while it was on its way.
  private without(sent: PendingVote): readonly PendingVote[] {
    return this.state.pending.filter((vote) => vote !== sent);
  }

  private change(part: Partial<QueueState>): void {
    this.show(part);
    const kept = [...this.late, ...this.state.pending];
    keepWaiting(this.wiring.storageKey, kept.length > 0 ? kept : null);
  }
}
