import { Injectable } from '@nestjs/common';
import { challengePhaseChanged, challengePublished } from '@zwerm/contracts/events/challenge-events';
import type { PayloadOf } from '@zwerm/contracts/define-event';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox, type OutgoingEvent } from '@zwerm/platform/events/outbox';
import { LiveSignals } from '@zwerm/platform/live/live-signals';
import type { Challenge, ChallengeFact } from '../domain/challenge.js';

/** A person, and the leader for whom they did it as a delegate. */
export interface Actor {
  readonly personId: PersonId;
  readonly leaderId: PersonId | null;
}

type PhaseChange = Extract<ChallengeFact, { kind: 'phase-changed' }>;

/** Makes what happened to a challenge known: to its history, to other services, and to open screens. */
@Injectable()
export class ChallengeJournal {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly live: LiveSignals,
  ) {}

  /** @param actor who did it; null when its date had come */
  async record(challenge: Challenge, facts: readonly ChallengeFact[], actor: Actor | null): Promise<void> {
    if (facts.length === 0) return;
    await this.outbox.addAll(facts.map((fact) => eventOf(challenge, fact, actor)));
    for (const fact of facts)
      if (fact.kind === 'phase-changed') await this.writeHistory(challenge, fact, actor);
    this.transactions.afterCommit(() =>
      this.live.send({
        topic: `challenge:${challenge.id}`,
        event: 'challenge-changed',
        facts: { challengeId: challenge.id, phase: challenge.phase },
      }),
    );
  }

  private async writeHistory({ id }: Challenge, change: PhaseChange, actor: Actor | null): Promise<void> {
    const { version, from, to, changedAt, isAutomatic, reason } = change;
    await this.transactions.manager.query(
      `insert into challenge_transition
         (challenge_id, version, from_phase, to_phase, changed_at, is_automatic, actor_id, reason, on_behalf_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        version,
        from,
        to,
        changedAt,
        isAutomatic,
        actor?.personId ?? null,
        reason,
        actor?.leaderId ?? null,
      ],
    );
  }
}

function eventOf(challenge: Challenge, fact: ChallengeFact, actor: Actor | null): OutgoingEvent {
  const by = { actorId: actor?.personId ?? null, onBehalfOf: actor?.leaderId ?? null };
  const { id: aggregateId } = challenge;
  const aggregateVersion = fact.version;
  if (fact.kind === 'published')
    return {
      definition: challengePublished,
      aggregateId,
      aggregateVersion,
      payload: { ...publishedFacts(challenge), ...by },
    };
  const { from, to, changedAt, isAutomatic } = fact;
  const payload = { challengeId: aggregateId, from, to, changedAt, automatic: isAutomatic, ...by };
  return { definition: challengePhaseChanged, aggregateId, aggregateVersion, payload };
}

const publishedFacts = (challenge: Challenge): PayloadOf<typeof challengePublished> => ({
  challengeId: challenge.id,
  domainId: challenge.domainId,
  title: challenge.title,
  question: challenge.question,
  sponsorId: challenge.sponsorId,
  audience: challenge.audience,
  method: challenge.method,
  results: challenge.results,
  rules: {
    ...challenge.rules,
    criteria: [...challenge.rules.criteria],
    juryGroupIds: [...challenge.rules.juryGroupIds],
    juryPersonIds: [...challenge.rules.juryPersonIds],
  },
  topCount: challenge.topCount,
  promisedBy: challenge.promisedBy,
  phases: [...challenge.phases],
});
