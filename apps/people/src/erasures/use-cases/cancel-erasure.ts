import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** Somebody who asked to be erased thought again in time. @throws NotFound when nothing is planned */
@Injectable()
export class CancelErasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: ErasuresRepository,
  ) {}

  async execute(personId: PersonId): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.erasures.cancelPlanned(personId))) throw new NotFound('Erasure');
    });
  }
}
