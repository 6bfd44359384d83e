import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { LinkUsed } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { todaySql } from '../../leaving/domain/last-day.js';
import { PlacementsRepository } from '../../units/persistence/placements.repository.js';
import { stateOfInvitation } from './invitations.repository.js';

interface Taken {
  readonly email: string;
  readonly kind: PersonKind;
  readonly language: Language;
  readonly unitId: GroupId | null;
  readonly sponsorId: PersonId | null;
  readonly endsOn: string | null;
}

const take = `
  update invitation set accepted_at = database_now()
  where token_hash = $1 and ${stateOfInvitation} = 'open'
    and (ends_on is null or ends_on >= ${todaySql})
  returning email, kind, language, unit_id as "unitId", sponsor_id as "sponsorId", ends_on::text as "endsOn"`;

/** Makes people out of invitations. */
@Injectable()
export class NewcomersRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly placements: PlacementsRepository,
  ) {}

  /**
   * Uses an invitation up, in the open transaction: the name is the person's, all else was decided by who invited.
   * @throws LinkUsed, EmailTaken
   */
  async admit(
    tokenHash: Buffer,
    own: { readonly displayName: string; readonly passwordHash?: string },
  ): Promise<PersonId> {
    const { manager } = this.transactions;
    const [[invitation]]: [Taken[]] = await manager.query(take, [tokenHash]);
    if (!invitation) throw new LinkUsed();
    const { unitId, ...person } = invitation;
    const id = randomUUID();
    await this.people.register([{ ...person, ...own, id, origin: 'invited' }]);
    await manager.query('update invitation set person_id = $2 where token_hash = $1', [tokenHash, id]);
    if (unitId && (await this.stillThere(unitId))) await this.placements.place([{ personId: id, unitId }]);
    return id;
  }

  private async stillThere(unitId: GroupId): Promise<boolean> {
    const found: unknown[] = await this.transactions.manager.query(
      'select from groups where id = $1 and removed_at is null',
      [unitId],
    );
    return found.length > 0;
  }
}
