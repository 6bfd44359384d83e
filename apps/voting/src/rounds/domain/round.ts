import type { ChallengeId, RoundId } from '@zwerm/domain/id';
import type { ResultsVisibility, VotingMethod } from '@zwerm/domain/voting-method';
import type { VotingRules } from '@zwerm/domain/voting-rules';
import { RecordedTimeInvalid } from './round.errors.js';

export const roundStates = ['scheduled', 'open', 'closed'] as const;
export type RoundState = (typeof roundStates)[number];

/** What people vote under. */
export interface RoundRules {
  readonly method: VotingMethod;
  readonly results: ResultsVisibility;
  readonly rules: VotingRules;
}

/** The rules of a round as its challenge announces them, and when they are to hold. */
export interface RoundPlan extends RoundRules {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** How long after the close of a secret round its key is kept, so that somebody can object to the count. */
const objectionDays = 30;
const dayMs = 86_400_000;

/** What the record held when the round closed. */
export interface FinalCount {
  readonly participants: number;
  readonly eligible: number;
  /** How many ideas leadership asks for; null where nobody has said. */
  readonly topCount?: number | null;
}

/**
 * The time in which a challenge takes votes. Scheduled → open → closed and never back; a challenge that is called
 * off closes a round that never opened. All times are the database's, in whole milliseconds.
 */
export class Round {
  id!: RoundId;
  challengeId!: ChallengeId;
  number!: number;
  method!: VotingMethod;
  results!: ResultsVisibility;
  rules!: VotingRules;
  /** Rises with each change of method, results, rules or costs; every ballot carries the one it was cast under. */
  rulesVersion!: number;
  /** Only ideas that were chosen are on the ballot; every idea of the challenge otherwise. */
  hasChosenIdeas!: boolean;
  /** Why a later round took its place: its ballots stay in the record and decide nothing. */
  replacedBecause!: string | null;
  state!: RoundState;
  opensAt!: Date;
  /** Exclusive: the first moment at which no vote is taken any more. */
  closesAt!: Date;
  openedAt!: Date | null;
  closedAt!: Date | null;
  finalParticipants!: number | null;
  finalEligible!: number | null;
  /** What joins the ballots of a secret round to people, sealed; null in a named one, before it opens and once destroyed. */
  sealedKey!: Buffer | null;
  keyDestroyedAt!: Date | null;
  /** How many facts about this round were published: opening, each change of its rules, closing. */
  version!: number;

  static plan(
    id: RoundId,
    challengeId: ChallengeId,
    plan: RoundPlan,
    { number = 1, hasChosenIdeas = false } = {},
  ): Round {
    return Object.assign(new Round(), {
      id,
      challengeId,
      number,
      hasChosenIdeas,
      replacedBecause: null,
      ...plan,
      rulesVersion: 1,
      state: 'scheduled',
      openedAt: null,
      closedAt: null,
      finalParticipants: null,
      finalEligible: null,
      sealedKey: null,
      keyDestroyedAt: null,
      version: 0,
    } satisfies Partial<Round>);
  }

  /** Follows a revision of its challenge. Once votes are taken only the end can move; once closed nothing can. */
  revise(plan: RoundPlan): void {
    // A later round has dates and rules of its own.
    if (this.number > 1) return;
    if (this.state === 'scheduled') {
      const { opensAt, closesAt, ...rules } = plan;
      this.changeRules(rules);
      Object.assign(this, { opensAt, closesAt });
    } else if (this.state === 'open' && plan.closesAt > this.opensAt) this.closesAt = plan.closesAt;
  }

  /** Gives a planned later round other rules or other dates. */
  replan({ opensAt, closesAt, ...rules }: RoundPlan): void {
    this.changeRules(rules);
    Object.assign(this, { opensAt, closesAt });
  }

  /** Planned as a later round, and still to begin. */
  isPlannedLater(): boolean {
    return this.number > 1 && this.state === 'scheduled';
  }

  /** A later round that ended before it began: nobody could vote in it, so the one before it is the last. */
  isCancelled(): boolean {
    return this.number > 1 && this.state === 'closed' && this.openedAt === null;
  }

  /** @returns whether anything changed: naming the present rules is no change */
  changeRules({ method, results, rules }: RoundRules): boolean {
    const next = { method, results, rules };
    const { method: oldMethod, results: oldResults, rules: oldRules } = this;
    const now = { method: oldMethod, results: oldResults, rules: oldRules };
    if (JSON.stringify(next) === JSON.stringify(now)) return false;
    Object.assign(this, next);
    this.renewRules();
    return true;
  }

  /** Something that people vote under has changed. */
  renewRules(): void {
    this.rulesVersion += 1;
    if (this.state === 'open') this.version += 1;
  }

  /** Makes the key of a round that is secret, and takes that of one that is named. */
  adoptSecrecy(makeKey: () => Buffer): void {
    this.sealedKey = this.rules.secrecy === 'secret' ? makeKey() : null;
  }

  isDueToOpen(now: Date): boolean {
    return this.state === 'scheduled' && this.opensAt <= now;
  }

  isDueToClose(now: Date): boolean {
    return this.state === 'open' && this.closesAt <= now;
  }

  /**
   * @param makeKey seals a new key, asked for only in a secret round
   * @param recordedAt for imports of past votes: the moment from which votes count
   */
  open(now: Date, makeKey: () => Buffer, recordedAt?: Date): void {
    if (recordedAt && (recordedAt > now || recordedAt >= this.closesAt))
      throw new RecordedTimeInvalid('a round cannot open in the future or after its end');
    this.state = 'open';
    this.adoptSecrecy(makeKey);
    this.openedAt = recordedAt ?? now;
    if (this.openedAt < this.opensAt) this.opensAt = this.openedAt;
    this.version += 1;
  }

  /** Whether the time for objections to a secret round is over. */
  isKeyDueForDestruction(now: Date): boolean {
    if (this.sealedKey === null || this.closedAt === null) return false;
    return this.closedAt.getTime() + objectionDays * dayMs <= now.getTime();
  }

  destroyKey(now: Date): void {
    this.sealedKey = null;
    this.keyDestroyedAt = now;
  }

  /**
   * Whether a phase of the challenge ends it: the end of voting, or for who follows later only the decision. What is
   * planned for after that phase is not ended with it.
   */
  endsWith({ wasVoting, isSettled }: { wasVoting: boolean; isSettled: boolean }): boolean {
    return this.number === 1 || (wasVoting && this.state === 'open') || isSettled;
  }

  /**
   * @param at the moment from which no vote counts. One millisecond after now when left out: times are kept in
   * whole milliseconds, and the close must be later than a vote of the same millisecond.
   * @returns the moment of the close
   */
  close(now: Date, count: FinalCount, at: Date = new Date(now.getTime() + 1)): Date {
    // Nobody was told of a round that never opened, so nobody is told that it closed.
    if (this.state === 'open') this.version += 1;
    this.state = 'closed';
    this.closedAt = at;
    this.finalParticipants = count.participants;
    this.finalEligible = count.eligible;
    return at;
  }
}
