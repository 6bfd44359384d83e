import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { ErasuresRepository } from '../persistence/erasures.repository.js';

/** A service has erased a person; when the last one has, the certificate is complete. */
@Injectable()
export class ConfirmErasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: ErasuresRepository,
  ) {}

  async execute(erasureId: string, service: string, rows: number): Promise<void> {
    await this.transactions.run(() => this.erasures.confirm(erasureId, service, rows));
  }
}
