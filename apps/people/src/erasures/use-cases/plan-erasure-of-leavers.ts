import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ErasedPeopleRepository } from '../persistence/erased-people.repository.js';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** The policy for leavers: whose access ended so many days ago is erased. At most 100 at a time. */
@Injectable()
export class PlanErasureOfLeavers {
  constructor(
    private readonly transactions: Transactions,
    private readonly erased: ErasedPeopleRepository,
    private readonly erasures: ErasuresRepository,
  ) {}

  /** @returns how many were planned */
  async execute(afterDays: number): Promise<number> {
    return this.transactions.run(async () => {
      const leavers = await this.erased.leavers(afterDays);
      for (const personId of leavers) await this.erasures.plan({ personId, askedBy: 'policy', inDays: 0 });
      return leavers.length;
    });
  }
}
