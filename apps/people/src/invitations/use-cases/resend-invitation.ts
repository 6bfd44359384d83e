import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import { Transactions } from '@zwerm/platform/database/transactions';
import { invitationDays } from '../domain/invitation.js';
import { newToken, tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';

/** Sends an invitation that nobody accepted once more, with a new link; the former one works no more. @throws NotFound */
@Injectable()
export class ResendInvitation {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
  ) {}

  async execute(id: string): Promise<void> {
    const token = newToken();
    await this.transactions.run(async (manager) => {
      const [[invitation]]: [{ email: string; language: Language }[]] = await manager.query(
        `update invitation set token_hash = $2, invited_at = database_now(),
           expires_at = database_now() + make_interval(days => $3)
         where id = $1 and accepted_at is null and revoked_at is null returning email, language`,
        [id, tokenHash(token), invitationDays],
      );
      if (!invitation) throw new NotFound('Invitation');
      await this.invitations.send([{ ...invitation, token }]);
    });
  }
}
