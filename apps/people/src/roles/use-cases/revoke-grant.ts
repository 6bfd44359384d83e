import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { RightsRepository } from '../persistence/rights.repository.js';

/** Ends a grant before its time; who leads no more has no delegates either. @throws NotFound also when it has ended already */
@Injectable()
export class RevokeGrant {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: RightsRepository,
    private readonly log: AccessLog,
  ) {}

  async execute(by: Principal, personId: PersonId, grantId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.rights.lockPerson(personId);
      const grant = await this.rights.endGrant(personId, grantId);
      if (!grant) throw new NotFound('Grant');
      const delegates = await this.rights.endDelegationsUnlessLeader(personId);
      await this.rights.announce(personId, ...delegates);
      const facts = { ...grant };
      await this.log.write({ actorId: by.personId, subjectId: personId, act: 'grant-revoked', facts });
    });
  }
}
