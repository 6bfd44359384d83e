import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { isOutage } from '@zwerm/platform/database/database-errors';
import { Overloaded } from '../domain/ballot.errors.js';
import { placeOf } from '../domain/mark.js';
import { pair } from '../domain/pair.js';
import type { Settlement, Vote } from '../domain/vote.js';
import { BallotBox } from './ballot-box.js';

/** Votes that share one commit at most. */
const largestGroup = 512;
/** Votes that wait in this process at most; more are refused, so that waiting stays short. */
const mostWaiting = 5_000;
/** Nobody may fill the queue alone. */
const mostWaitingOfOnePerson = 128;
/**
 * After votes that came together the next are gathered, this long at most, or until everybody answered is back: a group costs
 * PostgreSQL as much as ten votes.
 */
const longestGatheringMs = 4;

interface WaitingVote {
  readonly vote: Vote;
  readonly resolve: (settlement: Settlement) => void;
  readonly reject: (error: unknown) => void;
}

/** A lane that waits until so many votes are there. */
interface Gathering {
  readonly votes: number;
  readonly end: () => void;
}

/** The lane all votes come in by; votes for a busy round go on in the lane of their challenge. */
const entrance = 'entrance';

/**
 * Group commit: the votes that arrive while a commit is under way go together into the next one, and after a group of
 * several those who were answered get a moment to come back. So a busy service costs few commits, and a quiet one no
 * delay: a lone vote, or one after another, never waits. A group waits for no lock: votes for a
 * round that is just being opened or closed step aside and wait by themselves, so they keep no other round waiting.
 */
@Injectable()
export class VoteQueue {
  private readonly lanes = new Map<string, WaitingVote[]>();
  private readonly gatherings = new Map<string, Gathering>();
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
      return await new Promise((resolve, reject) => this.join(entrance, { vote, resolve, reject }));
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

  private join(name: string, waiting: WaitingVote): void {
    const lane = this.lanes.get(name);
    if (lane) {
      const gathering = this.gatherings.get(name);
      if (lane.push(waiting) === gathering?.votes) gathering.end();
      return;
    }
    this.lanes.set(name, [waiting]);
    void this.outsideRequests(() => this.empty(name));
  }

  private async empty(name: string): Promise<void> {
    for (let lane = this.lanes.get(name); lane?.length; lane = this.lanes.get(name)) {
      const { group, rest } = nextGroup(lane);
      this.lanes.set(name, rest);
      await this.commit(group, name !== entrance);
      if (group.length > 1) await this.gather(name, group.length);
    }
    this.lanes.delete(name);
  }

  /** Rests for a moment, and then for as long as each turn of the event loop brings in more. */
  private async gather(name: string, committed: number): Promise<void> {
    const enoughAt = performance.now() + 2 * longestGatheringMs;
    await this.restUntilAllAreBack(name, committed);
    for (let before = -1, now = this.waitingIn(name); now > before && performance.now() < enoughAt;) {
      await new Promise((resolve) => setImmediate(resolve));
      before = now;
      now = this.waitingIn(name);
    }
  }

  /** Those who wait already are no reason to go: halves of the voters would go on taking turns. */
  private async restUntilAllAreBack(name: string, answered: number): Promise<void> {
    const votes = this.waitingIn(name) + answered;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(answered, longestGatheringMs));
      const end = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.gatherings.set(name, { votes, end });
    });
    this.gatherings.delete(name);
  }

  private waitingIn(name: string): number {
    return this.lanes.get(name)?.length ?? 0;
  }

  private async commit(group: readonly WaitingVote[], waits: boolean): Promise<void> {
    try {
      const votes = group.map(({ vote }) => vote);
      for (const [waiting, settlement] of pair(group, await this.ballotBox.settle(votes, waits))) {
        const { verdict, challengeId } = settlement;
        if (verdict === 'round-busy' && challengeId && !waits) this.join(challengeId, waiting);
        else waiting.resolve(settlement);
      }
    } catch (error) {
      if (group.length === 1 || isOutage(error)) for (const { reject } of group) reject(error);
      else for (const alone of group) await this.commit([alone], waits);
    }
  }
}

/** Votes of one person about one aspect of an idea never share a group: each is a revision of its own, in the order they came. */
function nextGroup(lane: readonly WaitingVote[]): { group: WaitingVote[]; rest: WaitingVote[] } {
  const group: WaitingVote[] = [];
  const rest: WaitingVote[] = [];
  const taken = new Set<string>();
  for (const waiting of lane) {
    const key = waiting.vote.personId + placeOf(waiting.vote);
    if (group.length >= largestGroup || taken.has(key)) {
      rest.push(waiting);
    } else {
      taken.add(key);
      group.push(waiting);
    }
  }
  return { group, rest };
}
