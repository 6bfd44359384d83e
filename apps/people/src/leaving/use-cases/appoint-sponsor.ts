import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { SponsorsRepository } from '../persistence/sponsors.repository.js';

/** Says which colleague answers for a partner or customer. @throws NotFound, SponsorNeeded */
@Injectable()
export class AppointSponsor {
  constructor(
    private readonly transactions: Transactions,
    private readonly sponsors: SponsorsRepository,
  ) {}

  async execute(personId: PersonId, sponsorId: PersonId): Promise<void> {
    await this.transactions.run(async (manager) => {
      await this.sponsors.refuseUnlessColleague(sponsorId);
      const [, changed]: [unknown, number] = await manager.query(
        `update person set sponsor_id = $2, sponsor_reminded_for = null, version = version + 1
         where id = $1 and kind <> 'employee' and erased_at is null`,
        [personId, sponsorId],
      );
      if (changed === 0) throw new NotFound('Person');
    });
  }
}
