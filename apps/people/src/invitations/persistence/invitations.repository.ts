import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { LinkUsed } from '../../accounts/domain/account.errors.js';
import { NotFound } from '@zwerm/domain/not-found';
import type { InvitationState } from '../domain/invitation.js';
import { invitationText } from '../domain/invitation-mail.js';

export interface SentInvitation {
  readonly email: string;
  readonly language: Language;
  readonly token: string;
}

export const stateOfInvitation = `
  case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked'
    when expires_at <= database_now() then 'expired' else 'open' end`;

/** What several things one does with invitations have in common. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
  ) {}

  /** In the open transaction. */
  async send(invitations: readonly SentInvitation[]): Promise<void> {
    await this.mail.queue(
      invitations.map(({ email, language, token }) => {
        const { subject, paragraphs, label } = invitationText[language];
        const link = { label, path: `/invitation#${token}` };
        return { kind: 'invitation', to: email, personId: null, language, subject, paragraphs, link };
      }),
    );
  }

  /** @throws NotFound for a link we never gave, LinkUsed for one that was accepted, revoked or has expired */
  async refuseUnlessOpen(tokenHash: Buffer): Promise<{ id: string; email: string; language: Language }> {
    const [invitation]: { id: string; email: string; language: Language; state: InvitationState }[] =
      await this.transactions.manager.query(
        `select id, email, language, ${stateOfInvitation} as state from invitation where token_hash = $1`,
        [tokenHash],
      );
    if (!invitation) throw new NotFound('Invitation');
    if (invitation.state !== 'open') throw new LinkUsed();
    return invitation;
  }
}
