import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { MergesRepository, type MergeFact } from '../persistence/merges.repository.js';

/** Keeps that an idea went up in another, or that this was undone. */
@Injectable()
export class KeepMerge {
  constructor(
    private readonly transactions: Transactions,
    private readonly merges: MergesRepository,
  ) {}

  async execute(fact: MergeFact): Promise<void> {
    await this.transactions.run(() => this.merges.put(fact));
  }
}
