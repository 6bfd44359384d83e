import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RollRepository, type PersonFact } from '../persistence/roll.repository.js';

/** Keeps who is active. Facts may come twice and in any order: the highest version of a person holds. */
@Injectable()
export class RecordPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly roll: RollRepository,
  ) {}

  async execute(facts: readonly PersonFact[]): Promise<void> {
    await this.transactions.run(() => this.roll.putPeople(facts));
  }
}
