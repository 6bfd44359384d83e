import { Injectable } from '@nestjs/common';
import { judgedEnough } from '@zwerm/contracts/events/voting-events';
import { judgePurpose } from '@zwerm/contracts/judge-purpose';
import { Pseudonyms } from '@zwerm/platform/auth/pseudonyms';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { hasJudgedEnough } from '../domain/judge-first.js';
import { JudgementsRepository, type Judge } from './judgements.repository.js';

/** Keeps, and tells once, who has judged so much that what others think need no longer be kept from them. */
@Injectable()
export class EnoughJudges {
  constructor(
    private readonly transactions: Transactions,
    private readonly judgements: JudgementsRepository,
    private readonly outbox: Outbox,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /** @returns those of whom it is known now; of the others it may be asked again */
  async tell(judges: readonly Judge[]): Promise<Judge[]> {
    return this.transactions.run(async () => {
      const rows = await this.judgements.of(judges);
      const enough = rows.filter((row) => row.isTold || hasJudgedEnough(row));
      const challengeOf = new Map(rows.map(({ roundId, challengeId }) => [roundId, challengeId]));
      const kept = await this.judgements.keepEnough(enough.filter(({ isTold }) => !isTold));
      await this.outbox.addAll(
        kept.map(({ id, roundId, personId }) => ({
          definition: judgedEnough,
          aggregateId: id,
          aggregateVersion: 1,
          payload: {
            roundId,
            challengeId: challengeOf.get(roundId) ?? '',
            judgeRef: this.pseudonyms.of(personId, judgePurpose(roundId)),
          },
        })),
      );
      return enough;
    });
  }
}
