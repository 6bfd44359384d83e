import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { IdeasRepository, type IdeaFact } from '../persistence/ideas.repository.js';

/** Keeps which ideas are on the ballot. Facts may come twice and in any order, also before their challenge. */
@Injectable()
export class RecordIdeas {
  constructor(
    private readonly transactions: Transactions,
    private readonly ideas: IdeasRepository,
  ) {}

  async execute(facts: readonly IdeaFact[]): Promise<void> {
    await this.transactions.run(() => this.ideas.put(facts));
  }
}
