import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';

/** Takes a person's photo away; without one nothing changes. */
@Injectable()
export class RemoveOwnPhoto {
  constructor(private readonly transactions: Transactions) {}

  async execute(personId: PersonId): Promise<void> {
    await this.transactions.run(async (manager) => {
      await manager.query('delete from person_photo where person_id = $1', [personId]);
      await manager.query(
        'update person set photo_key = null, version = version + 1 where id = $1 and photo_key is not null',
        [personId],
      );
    });
  }
}
