import { Injectable } from '@nestjs/common';
import type { EventDefinition, PayloadOf } from '@zwerm/contracts/define-event';
import type { roundClosed, roundOpened } from '@zwerm/contracts/events/voting-events';
import { withoutNames, type GivenRules } from '@zwerm/domain/voting-rules';
import { Outbox } from '@zwerm/platform/events/outbox';
import { LogEntriesRepository } from '../../log/persistence/log-entries.repository.js';
import type { FinalCount, Round } from '../domain/round.js';
import type { Extent } from './rounds.repository.js';

/** What others must know of an open round: at its opening, and again when its rules change. */
export const openRoundFact = (
  round: Round,
  { eligible, ideaIds, costs, strata }: Extent,
): PayloadOf<typeof roundOpened> => ({
  roundId: round.id,
  challengeId: round.challengeId,
  number: round.number,
  ...(ideaIds ? { ideaIds } : {}),
  ...(costs ? { costs } : {}),
  method: round.method,
  results: round.results,
  rules: {
    ...round.rules,
    criteria: [...round.rules.criteria],
    juryGroupIds: [...round.rules.juryGroupIds],
    juryPersonIds: [...round.rules.juryPersonIds],
  },
  rulesVersion: round.rulesVersion,
  opensAt: round.opensAt.toISOString(),
  closesAt: round.closesAt.toISOString(),
  eligible,
  ...(strata ? { strata } : {}),
});

/** What the record held when a round closed. */
export const closedRoundFact = (
  round: Round,
  closedAt: Date,
  { ballots, participants, eligible, topCount }: FinalCount & { ballots: number },
  mergeSteps: number,
): PayloadOf<typeof roundClosed> => ({
  roundId: round.id,
  challengeId: round.challengeId,
  closedAt: closedAt.toISOString(),
  ...(round.replacedBecause === null ? {} : { isReplaced: true }),
  ballots,
  participants,
  eligible,
  mergeSteps,
  ...(topCount ? { topCount } : {}),
});

/** Tells a fact about a round to the other services, and keeps it in the log, in the transaction that makes it one. */
@Injectable()
export class Announcements {
  constructor(
    private readonly outbox: Outbox,
    private readonly log: LogEntriesRepository,
  ) {}

  /** @param version of the round after the fact */
  async add<Definition extends EventDefinition>(
    definition: Definition,
    { id }: Round,
    version: number,
    payload: PayloadOf<Definition>,
  ): Promise<void> {
    await this.outbox.add(definition, id, version, payload);
    await this.log.addFact({ type: definition.subject, ...forEverybody(payload) });
  }
}

/** The log is for everybody and for ever: it says how many were named as jury, not who. */
const forEverybody = (fact: { readonly rules?: GivenRules }): object =>
  fact.rules ? { ...fact, rules: withoutNames(fact.rules) } : fact;
