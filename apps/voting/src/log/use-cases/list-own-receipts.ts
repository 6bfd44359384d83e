import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { Receipt } from '../domain/receipt.js';
import { OwnRecordsOfLog } from '../persistence/own-records-of-log.js';
import { Promises } from '../persistence/promises.js';

/** Gives a person the receipts of their ballot as it stands, for whoever lost the first answer. */
@Injectable()
export class ListOwnReceipts {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly records: OwnRecordsOfLog,
    private readonly promises: Promises,
  ) {}

  /** @throws NotFound when the challenge is not visible to who never took part in it, or has no round of that number */
  async execute({ challengeId, principal, number }: RoundQuestion): Promise<Receipt[]> {
    await this.challenges.requireKnown(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round && number !== undefined) throw new NotFound('Round');
    return round ? this.promises.receiptsFor(await this.records.find(round, principal.personId)) : [];
  }
}
