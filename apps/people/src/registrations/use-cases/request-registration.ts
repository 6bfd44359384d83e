import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { DomainError } from '@zwerm/domain/domain-error';
import { PasswordSignIn } from '@zwerm/platform/auth/password-sign-in';
import { Transactions } from '@zwerm/platform/database/transactions';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { newToken, tokenHash } from '../../invitations/one-time-token.js';
import { domainOf } from '../domain/allowed-domain.js';
import { confirmText, knownText } from '../domain/registration-mails.js';

const linkHours = 24;

/** So many mails an hour go to one address at most, whoever asks. */
const mostPerHour = 3;

const insert = `
  insert into self_registration (email, language, is_known, token_hash, expires_at)
  select $1, $2, exists (select from person where lower(email) = $1), $3,
    database_now() + make_interval(hours => ${linkHours})
  where exists (select from allowed_domain where domain = $4)
    and (select count(*) from self_registration
         where lower(email) = $1 and requested_at > database_now() - interval '1 hour') < ${mostPerHour}
  returning id, is_known as "isKnown"`;

/**
 * Takes a request for an account. Whoever asks hears the same, whether the address is known, new or on no allowed
 * domain: what is the case goes to the address by mail.
 * @throws DomainError password-sign-in-off: then who belongs is the directory's word, or that of who invites
 */
@Injectable()
export class RequestRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
    private readonly passwordSignIn: PasswordSignIn,
  ) {}

  async execute({ email, language }: { email: string; language: Language }): Promise<void> {
    if (!this.passwordSignIn.isOn) throw new DomainError('password-sign-in-off');
    const to = email.trim().toLowerCase();
    const token = newToken();
    await this.transactions.run(async (manager) => {
      await manager.query(
        "delete from self_registration where confirmed_at is null and expires_at < database_now() - interval '7 days'",
      );
      const [request]: { id: string; isKnown: boolean }[] = await manager.query(insert, [
        to,
        language,
        tokenHash(token),
        domainOf(to),
      ]);
      if (!request) return;
      const { subject, paragraphs, label } = (request.isKnown ? knownText : confirmText)[language];
      const path = request.isKnown ? '/sign-in' : `/register#${token}`;
      const mail = {
        kind: 'registration',
        about: request.id,
        to,
        personId: null,
        language,
        subject,
        paragraphs,
      };
      await this.mail.queue([{ ...mail, link: { label, path } }]);
    });
  }
}
