import { randomUUID } from 'node:crypto';
import type { CloudEvent } from '@zwerm/contracts/cloud-event';
import type { EventDefinition, PayloadOf } from '@zwerm/contracts/define-event';
import { challengePhaseChanged, challengePublished } from '@zwerm/contracts/events/challenge-events';
import { ideaRevised, ideaSubmitted, ideaWithdrawn } from '@zwerm/contracts/events/idea-events';
import {
  ballotCast,
  ballotWithdrawn,
  judgedEnough,
  mergeMade,
  mergeUndone,
  roundClosed,
  roundOpened,
} from '@zwerm/contracts/events/voting-events';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import type { Choice } from '@zwerm/domain/voting-method';
import { judgePurpose } from '@zwerm/contracts/judge-purpose';
import { Pseudonyms } from '@zwerm/platform/auth/pseudonyms';
import { testSecret } from '@zwerm/testing/service-harness';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';

interface HeldBallot {
  readonly ballotRef: string;
  readonly voterRef: string;
  revision: number;
  choice: Choice | null;
}

/**
 * One challenge as its services would tell about it: every event gets the next version of its aggregate, and the
 * close states what the ballots so far add up to.
 */
export class Scene {
  readonly challengeId = randomUUID();
  readonly roundId = randomUUID();
  readonly sponsorId = randomUUID();
  /** Every event so far, in the order in which it happened. */
  readonly events: CloudEvent[] = [];
  /** Part of the roll of each voter, where it is divided. */
  stratumOf: (voter: string) => number | undefined = () => undefined;
  private readonly versions = new Map<string, number>();
  private readonly ballots = new Map<string, HeldBallot>();
  private readonly voters = new Map<string, string>();
  private readonly merges = new Map<string, { absorbedId: string; survivorId: string }>();
  private mergeSteps = 0;

  published(changes: Partial<PayloadOf<typeof challengePublished>> = {}): CloudEvent {
    const { challengeId, sponsorId } = this;
    return this.tell(challengePublished, challengeId, { challengeId, sponsorId, topCount: 3, ...changes });
  }

  phaseChanged(to: Phase): CloudEvent {
    return this.tell(challengePhaseChanged, this.challengeId, { challengeId: this.challengeId, to });
  }

  submitted(title: string, ideaId: string = randomUUID()): CloudEvent & { ideaId: string } {
    const event = this.tell(ideaSubmitted, ideaId, { ideaId, challengeId: this.challengeId, title });
    return { ...event, ideaId };
  }

  revised(ideaId: string, title: string): CloudEvent {
    return this.tell(ideaRevised, ideaId, { ideaId, challengeId: this.challengeId, title });
  }

  withdrawn(ideaId: string): CloudEvent {
    return this.tell(ideaWithdrawn, ideaId, { ideaId, challengeId: this.challengeId });
  }

  opened(changes: Partial<PayloadOf<typeof roundOpened>> = {}): CloudEvent {
    const { challengeId, roundId } = this;
    return this.tell(roundOpened, roundId, {
      challengeId,
      roundId,
      results: 'live',
      eligible: 50,
      ...changes,
    });
  }

  closed(changes: Partial<PayloadOf<typeof roundClosed>> = {}): CloudEvent {
    const { challengeId, roundId } = this;
    const held = [...this.ballots.values()];
    const current = held.filter(({ choice }) => choice !== null);
    return this.tell(roundClosed, roundId, {
      challengeId,
      roundId,
      ballots: current.length,
      participants: new Set(current.map(({ voterRef }) => voterRef)).size,
      revisions: held.reduce((total, { revision }) => total + revision, 0),
      eligible: 60,
      mergeSteps: this.mergeSteps,
      topCount: 3,
      ...changes,
    });
  }

  cast(voter: string, ideaId: string, choice: Choice, aspect?: string): CloudEvent {
    const { ballotRef, voterRef, revision } = this.revise(voter, `${ideaId}${aspect ?? ''}`, choice);
    const { challengeId, roundId } = this;
    return this.tell(ballotCast, ballotRef, {
      challengeId,
      roundId,
      ideaId,
      ballotRef,
      voterRef,
      revision,
      choice,
      ...(aspect ? { aspect } : {}),
      ...this.partOf(voter),
    });
  }

  /** Of four ideas the first is the best and the last the worst, as voting tells of an answered set. */
  compared(voter: string, [best = '', second = '', third = '', worst = '']: readonly string[]): CloudEvent[] {
    const pairs = [
      [best, second],
      [best, third],
      [best, worst],
      [second, worst],
      [third, worst],
    ] as const;
    const preferred = pairs.map(([winner, loser]) =>
      winner < loser ? this.cast(voter, winner, 'first', loser) : this.cast(voter, loser, 'second', winner),
    );
    const [low, high] = [second, third].sort() as [string, string];
    return [...preferred, this.cast(voter, low, 'equal', high)];
  }

  uncast(voter: string, ideaId: string, aspect?: string): CloudEvent {
    const { ballotRef, voterRef, revision } = this.revise(voter, `${ideaId}${aspect ?? ''}`, null);
    const { challengeId, roundId } = this;
    return this.tell(ballotWithdrawn, ballotRef, {
      challengeId,
      roundId,
      ideaId,
      ballotRef,
      voterRef,
      revision,
      ...this.partOf(voter),
    });
  }

  judgedEnough(personId: string): CloudEvent {
    const { challengeId, roundId } = this;
    const judgeRef = new Pseudonyms(testSecret).of(personId, judgePurpose(roundId));
    return this.tell(judgedEnough, randomUUID(), { challengeId, roundId, judgeRef });
  }

  private partOf(voter: string): { stratum?: number } {
    const stratum = this.stratumOf(voter);
    return stratum === undefined ? {} : { stratum };
  }

  merged(absorbedId: string, survivorId: string): CloudEvent & { mergeId: string } {
    const mergeId = randomUUID();
    this.merges.set(mergeId, { absorbedId, survivorId });
    return { ...this.tell(mergeMade, mergeId, this.mergeOf(mergeId)), mergeId };
  }

  unmerged(mergeId: string): CloudEvent {
    return this.tell(mergeUndone, mergeId, this.mergeOf(mergeId));
  }

  private mergeOf(mergeId: string): PayloadOf<typeof mergeMade> {
    const { absorbedId = '', survivorId = '' } = this.merges.get(mergeId) ?? {};
    this.mergeSteps += 1;
    const { challengeId, roundId, mergeSteps: step } = this;
    return { mergeId, challengeId, roundId, absorbedId, survivorId, step };
  }

  private revise(voter: string, ideaId: string, choice: Choice | null): HeldBallot {
    const key = `${voter}/${ideaId}`;
    const voterRef = this.voters.get(voter) ?? randomUUID();
    this.voters.set(voter, voterRef);
    const held = this.ballots.get(key) ?? { ballotRef: randomUUID(), voterRef, revision: 0, choice: null };
    held.revision += 1;
    held.choice = choice;
    this.ballots.set(key, held);
    return held;
  }

  private tell<Definition extends EventDefinition>(
    definition: Definition,
    aggregateId: string,
    changes: Partial<PayloadOf<Definition>>,
  ): CloudEvent<PayloadOf<Definition>> {
    const version = (this.versions.get(aggregateId) ?? 0) + 1;
    this.versions.set(aggregateId, version);
    const event = eventOf(definition, changes, version, aggregateId);
    this.events.push(event);
    return event;
  }
}

/** Somebody who reads results by right: others who may vote judge first. */
export const aResultsReader = (): Principal => aPrincipal('employee', 'auditor');

/** Repeats until it no longer throws; after two seconds the last failure stands. */
export async function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  for (let waitedMs = 0; ; waitedMs += 10) {
    try {
      return await check();
    } catch (error) {
      if (waitedMs >= 2_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
