import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';

/** Writes down that an administrator stopped looking at the app as somebody else. */
@Injectable()
export class EndViewing {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: AccessLog,
  ) {}

  async execute(viewerId: PersonId, personId: PersonId): Promise<void> {
    await this.transactions.run(() =>
      this.log.write({ actorId: viewerId, subjectId: personId, act: 'view-as-ended' }),
    );
  }
}
