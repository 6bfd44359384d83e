import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PeopleRepository, type EmployeeFact } from '../persistence/people.repository.js';

/** Keeps who is an employee. Facts may come twice and in any order: the highest version of a person holds. */
@Injectable()
export class KeepEmployees {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
  ) {}

  async execute(facts: readonly EmployeeFact[]): Promise<void> {
    await this.transactions.run(() => this.people.putEmployees(facts));
  }
}
