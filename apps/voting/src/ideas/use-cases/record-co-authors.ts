import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { IdeasRepository, type CoAuthorFact } from '../persistence/ideas.repository.js';

/** Keeps who wrote ideas with their authors. Facts may come twice and in any order: the newest of an idea holds. */
@Injectable()
export class RecordCoAuthors {
  constructor(
    private readonly transactions: Transactions,
    private readonly ideas: IdeasRepository,
  ) {}

  async execute(facts: readonly CoAuthorFact[]): Promise<void> {
    if (facts.length === 0) return;
    await this.transactions.run(() => this.ideas.putCoAuthors(facts));
  }
}
