import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { RightsRepository, type HeldGrant } from '../persistence/rights.repository.js';

export interface PersonRights {
  /** Everywhere and without end. */
  readonly roles: Role[];
  /** Within a scope or until a moment; ended ones are left out. */
  readonly grants: HeldGrant[];
}

/** What one person may and until when. @throws NotFound */
@Injectable()
export class ListGrants {
  constructor(
    private readonly transactions: Transactions,
    private readonly rights: RightsRepository,
  ) {}

  async execute(personId: PersonId): Promise<PersonRights> {
    const [person]: { roles: Role[] }[] = await this.transactions.manager.query(
      'select roles from person where id = $1',
      [personId],
    );
    if (!person) throw new NotFound('Person');
    return { roles: person.roles, grants: await this.rights.listGrants(personId) };
  }
}
