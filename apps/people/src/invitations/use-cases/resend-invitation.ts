import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { SponsorsRepository } from '../../leaving/persistence/sponsors.repository.js';
import { invitationDays } from '../domain/invitation.js';
import { newToken, tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';

/**
 * Sends an invitation that nobody accepted once more, with a new link; the former one works no more. From now on it
 * stands in the name of who sent it again.
 * @throws NotFound, SponsorNeeded when who would answer for the guest has left
 */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly sponsors: SponsorsRepository,
  ) {}

  async execute(by: Principal, id: string): Promise<void> {
    const token = newToken();
    await this.transactions.run(async (manager) => {
      const [[invitation]]: [{ email: string; language: Language; sponsorId: PersonId | null }[]] =
        await manager.query(
          `update invitation set token_hash = $2, invited_at = database_now(),
           expires_at = database_now() + make_interval(days => $3), invited_by = $4
         where id = $1 and accepted_at is null and revoked_at is null
         returning email, language, sponsor_id as "sponsorId"`,
          [id, tokenHash(token), invitationDays, by.personId],
        );
      if (!invitation) throw new NotFound('Invitation');
      if (invitation.sponsorId) await this.sponsors.refuseUnlessColleague(invitation.sponsorId);
      await this.invitations.send([{ ...invitation, id, token }]);
    });
  }
}
