import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RollRepository, type EmployeeFact } from '../persistence/roll.repository.js';

/**
 * Keeps who is an employee, because an audience of everyone is all employees and no partners and customers. Facts may
 * come twice and in any order: the highest version of a person holds.
 */
@Injectable()
export class RecordEmployees {
  constructor(
    private readonly transactions: Transactions,
    private readonly roll: RollRepository,
  ) {}

  async execute(facts: readonly EmployeeFact[]): Promise<void> {
    await this.transactions.run(() => this.roll.putEmployees(facts));
  }
}
