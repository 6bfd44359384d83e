import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { ChallengeId, IdeaId, PersonId } from '@zwerm/domain/id';
import { isOutage } from '@zwerm/platform/database/database-errors';
import { Overloaded } from '../domain/ballot.errors.js';
import { pair } from '../domain/pair.js';
import type { Settlement, Vote } from '../domain/vote.js';
import { BallotBox } from './ballot-box.js';

/** Votes that share one commit at most. */
const largestGroup = 512;
/** Votes that wait in this process at most; more are refused, so that waiting stays short. */
const mostWaiting = 5_000;
/** Ideas of which this process remembers the challenge. */
const mostRemembered = 200_000;
/** Nobody may fill the queue alone. */
const mostWaitingOfOnePerson = 128;

interface WaitingVote {
  readonly vote: Vote;
  readonly resolve: (settlement: Settlement) => void;
  readonly reject: (error: unknown) => void;
}

type Lane = ChallengeId | 'unaddressed';

/**
 * Group commit without a timer: the votes that arrive while a commit is under way go together into the next one,
 * so a busy round costs one commit per group and a quiet one no delay. Each challenge has its own lane: a round
 * that is locked for long keeps no other round waiting. The first vote on an idea that this process has not seen
 * yet takes the lane `unaddressed`; what it learns there serves for addressing only, never for a decision.
 */
@Injectable()
export class VoteQueue {
  private readonly lanes = new Map<Lane, WaitingVote[]>();
  private readonly challengeByIdea = new Map<IdeaId, ChallengeId>();
  private readonly waitingOf = new Map<PersonId, number>();
  private waiting = 0;
  /** A group belongs to no single request, so it must not run in the context (or transaction) of one. */
  private readonly outsideRequests = AsyncLocalStorage.snapshot();

  constructor(private readonly ballotBox: BallotBox) {}

  /**
   * Resolves when the vote is decided and, if it was accepted, durable.
   * @throws Overloaded when too many votes wait
   */
  async submit(vote: Vote): Promise<Settlement> {
    const own = this.waitingOf.get(vote.personId) ?? 0;
    if (this.waiting >= mostWaiting || own >= mostWaitingOfOnePerson) throw new Overloaded();
    this.waiting += 1;
    this.waitingOf.set(vote.personId, own + 1);
    try {
      return await new Promise((resolve, reject) => this.join({ vote, resolve, reject }));
    } finally {
      this.waiting -= 1;
      this.release(vote.personId);
    }
  }

  private release(personId: PersonId): void {
    const left = (this.waitingOf.get(personId) ?? 1) - 1;
    if (left <= 0) this.waitingOf.delete(personId);
    else this.waitingOf.set(personId, left);
  }

  private join(waiting: WaitingVote): void {
    const name = this.challengeByIdea.get(waiting.vote.ideaId) ?? 'unaddressed';
    const lane = this.lanes.get(name);
    if (lane) {
      lane.push(waiting);
      return;
    }
    this.lanes.set(name, [waiting]);
    void this.outsideRequests(() => this.empty(name));
  }

  private async empty(name: Lane): Promise<void> {
    for (let lane = this.lanes.get(name); lane?.length; lane = this.lanes.get(name)) {
      const { group, rest } = nextGroup(lane);
      this.lanes.set(name, rest);
      await this.commit(group, name === 'unaddressed');
    }
    this.lanes.delete(name);
  }

  private async commit(group: readonly WaitingVote[], mustLearn: boolean): Promise<void> {
    try {
      const settlements = await this.ballotBox.settle(group.map(({ vote }) => vote));
      for (const [{ vote, resolve }, settlement] of pair(group, settlements)) {
        if (mustLearn && settlement.challengeId) this.remember(vote.ideaId, settlement.challengeId);
        resolve(settlement);
      }
    } catch (error) {
      if (group.length === 1 || isOutage(error)) for (const { reject } of group) reject(error);
      else for (const alone of group) await this.commit([alone], mustLearn);
    }
  }

  /** An idea never moves to another challenge, so this cannot become wrong. */
  private remember(ideaId: IdeaId, challengeId: ChallengeId): void {
    if (this.challengeByIdea.size >= mostRemembered) this.challengeByIdea.clear();
    this.challengeByIdea.set(ideaId, challengeId);
  }
}

/** Votes of one person about one idea never share a group: each is a revision of its own, in the order they came. */
function nextGroup(lane: readonly WaitingVote[]): { group: WaitingVote[]; rest: WaitingVote[] } {
  const group: WaitingVote[] = [];
  const rest: WaitingVote[] = [];
  const taken = new Set<string>();
  for (const waiting of lane) {
    const key = waiting.vote.personId + waiting.vote.ideaId;
    if (group.length >= largestGroup || taken.has(key)) {
      rest.push(waiting);
    } else {
      taken.add(key);
      group.push(waiting);
    }
  }
  return { group, rest };
}
