import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PeopleRepository, type MemberFact } from '../persistence/people.repository.js';

/** Keeps who is in which group. Facts may come twice and in any order: the highest version of a group holds. */
@Injectable()
export class KeepMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
  ) {}

  async execute(facts: readonly MemberFact[]): Promise<void> {
    await this.transactions.run(() => this.people.putMembers(facts));
  }
}
