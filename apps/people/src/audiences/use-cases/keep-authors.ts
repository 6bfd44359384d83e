import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ContextsRepository, type ChallengePerson } from '../persistence/contexts.repository.js';

/** Remembers who wrote an idea that is on the table of a challenge: whom it invites meets them there. */
@Injectable()
export class KeepAuthors {
  constructor(
    private readonly transactions: Transactions,
    private readonly contexts: ContextsRepository,
  ) {}

  async execute(authors: readonly ChallengePerson[]): Promise<void> {
    await this.transactions.run(() => this.contexts.addPeople(authors));
  }
}
