import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { PlacementsRepository, type Placement } from '../persistence/placements.repository.js';

/**
 * Says in which unit each of these people works, one person or ten thousand; they become members of that unit and
 * of all units above it, and of no other. Doing it twice is doing it once.
 * @throws NotFound when nobody has one of the ids, UnknownUnit: then nobody is placed
 */
@Injectable()
export class PlacePeople {
  constructor(
    private readonly transactions: Transactions,
    private readonly placements: PlacementsRepository,
  ) {}

  /** @returns those whose unit changed */
  async execute(placements: readonly Placement[]): Promise<PersonId[]> {
    const ids = [...new Set(placements.map(({ personId }) => personId))];
    return this.transactions.run(async (manager) => {
      const [{ count }]: [{ count: number }] = await manager.query(
        'select count(*)::int from person where id = any($1)',
        [ids],
      );
      if (count < ids.length) throw new NotFound('Person');
      return this.placements.place(placements);
    });
  }
}
