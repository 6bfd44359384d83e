import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RollRepository, type MemberFact } from '../persistence/roll.repository.js';

/** Keeps who is in which group. Facts may come twice and in any order: the highest version of a group holds. */
@Injectable()
export class RecordMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly roll: RollRepository,
  ) {}

  async execute(facts: readonly MemberFact[]): Promise<void> {
    await this.transactions.run(() => this.roll.putMembers(facts));
  }
}
