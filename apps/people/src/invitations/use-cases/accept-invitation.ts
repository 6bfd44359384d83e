import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { LinkUsed } from '../../accounts/domain/account.errors.js';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { PasswordHasher } from '../../credentials/password-hasher.js';
import { todaySql } from '../../leaving/domain/last-day.js';
import { PlacementsRepository } from '../../units/persistence/placements.repository.js';
import { tokenHash } from '../one-time-token.js';
import { InvitationsRepository, stateOfInvitation } from '../persistence/invitations.repository.js';

export interface AcceptInvitationCommand {
  readonly token: string;
  readonly displayName: string;
  readonly password: string;
}

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

/**
 * Makes an account out of an invitation, once: the name and the password are the person's, all else was decided by
 * who invited.
 * @throws NotFound, LinkUsed, EmailTaken, DomainError overloaded
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly people: PeopleRepository,
    private readonly placements: PlacementsRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  async execute({ token, displayName, password }: AcceptInvitationCommand): Promise<PersonId> {
    const hash = tokenHash(token);
    // Asked before the password is hashed, so that guessing links costs us next to nothing.
    await this.invitations.refuseUnlessOpen(hash);
    const passwordHash = await this.hasher.hash(password);
    return this.transactions.run(async (manager) => {
      const [[invitation]]: [Taken[]] = await manager.query(take, [hash]);
      if (!invitation) throw new LinkUsed();
      const { unitId, ...person } = invitation;
      const id = randomUUID();
      await this.people.register([{ ...person, id, displayName, passwordHash, origin: 'invited' }]);
      await manager.query('update invitation set person_id = $2 where token_hash = $1', [hash, id]);
      if (unitId && (await this.stillThere(unitId))) await this.placements.place([{ personId: id, unitId }]);
      return id;
    });
  }

  private async stillThere(unitId: GroupId): Promise<boolean> {
    const found: unknown[] = await this.transactions.manager.query(
      'select from groups where id = $1 and removed_at is null',
      [unitId],
    );
    return found.length > 0;
  }
}
