import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PeopleRepository, type PersonFact } from '../persistence/people.repository.js';

/** Keeps who is here. Facts may come twice and in any order: the highest version of a person holds. */
@Injectable()
export class KeepPeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
  ) {}

  async execute(facts: readonly PersonFact[]): Promise<void> {
    await this.transactions.run(() => this.people.putPeople(facts));
  }
}
