import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { LinkUsed } from '../../accounts/domain/account.errors.js';
import { NotFound } from '@zwerm/domain/not-found';
import { stillMay } from '../../roles/persistence/still-may.js';
import type { InvitationState } from '../domain/invitation.js';
import { invitationText } from '../domain/invitation-mail.js';

export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly token: string;
}

const hasLapsed = `(invited_by is not null and not ${stillMay('invitation.invited_by', 'manage-people')})
  or (invitation.sponsor_id is not null and not exists (
    select from person where id = invitation.sponsor_id and active and kind = 'employee'))`;

/** In the name of whoever invited: their right is asked again each time (security.md §4.9). */
export const stateOfInvitation = `
  case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked'
    when expires_at <= database_now() then 'expired' when ${hasLapsed} then 'lapsed' else 'open' end`;

/** What several things one does with invitations have in common. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
    private readonly logger: StructuredLogger,
  ) {}

  /** In the open transaction. */
  async send(invitations: readonly SentInvitation[]): Promise<void> {
    await this.mail.queue(
      invitations.map(({ id, email, language, token }) => {
        const { subject, paragraphs, label } = invitationText[language];
        const link = { label, path: `/invitation#${token}` };
        const content = { language, subject, paragraphs, link };
        return { kind: 'invitation', about: id, to: email, personId: null, ...content };
      }),
    );
  }

  /** @throws NotFound for a link we never gave, LinkUsed for one that was accepted, revoked, has expired or lapsed */
  async refuseUnlessOpen(tokenHash: Buffer): Promise<{ id: string; email: string; language: Language }> {
    const [invitation]: { id: string; email: string; language: Language; state: InvitationState }[] =
      await this.transactions.manager.query(
        `select id, email, language, ${stateOfInvitation} as state from invitation where token_hash = $1`,
        [tokenHash],
      );
    if (!invitation) throw new NotFound('Invitation');
    if (invitation.state === 'lapsed')
      this.logger.warn(
        'an invitation lapsed: who sent it, or would answer for the guest, has lost that right',
        {
          invitationId: invitation.id,
        },
      );
    if (invitation.state !== 'open') throw new LinkUsed();
    return invitation;
  }
}
