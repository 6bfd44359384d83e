import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RollRepository, type UnitFact } from '../persistence/roll.repository.js';

/**
 * Keeps in which unit people work, because a jury judges no idea from its own. Facts may come twice and in any order:
 * the highest version of a person holds.
 */
@Injectable()
export class RecordUnits {
  constructor(
    private readonly transactions: Transactions,
    private readonly roll: RollRepository,
  ) {}

  async execute(facts: readonly UnitFact[]): Promise<void> {
    await this.transactions.run(() => this.roll.putUnits(facts));
  }
}
