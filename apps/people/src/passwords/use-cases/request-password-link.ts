import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import type { Mail } from '@zwerm/platform/mail/mail';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { BreakGlass } from '../../credentials/persistence/break-glass.js';
import { mostLinksPerHour, passwordLinkMinutes, passwordMail } from '../domain/password-link.js';

interface Asker {
  readonly id: PersonId;
  readonly email: string;
  readonly display_name: string;
  readonly language: Language;
}

/** Those who asked, are known and active, could use a password, and have not had too many links: each once. */
const takeAskers = (passwordWorks: string) => `
  with taken as (delete from password_request returning email)
  select person.id, person.email, person.display_name, person.language
  from (select distinct lower(email) as email from taken) as asked
  join person on lower(person.email) = asked.email and person.active and ${passwordWorks}
  where (select count(*) from password_link
         where person_id = person.id and made_at > database_now() - interval '1 hour') < $1`;

/**
 * Mails somebody a link to set a password. The answer never depends on whether anybody has the address, nor does its
 * time: the request is written down, and looked at after the answer (security.md A76).
 */
@Injectable()
export class RequestPasswordLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly mail: OutgoingMail,
    private readonly breakGlass: BreakGlass,
    private readonly logger: StructuredLogger,
  ) {}

  async execute(email: string): Promise<void> {
    await this.transactions.manager.query('insert into password_request (email) values ($1)', [email.trim()]);
    setImmediate(() => {
      this.answerRequests().catch((error: unknown) =>
        this.logger.warn('password links could not be made', { error: String(error) }),
      );
    });
  }

  /** Makes the links that were asked for. @returns how many */
  async answerRequests(): Promise<number> {
    return this.transactions.run(async (manager) => {
      const askers: Asker[] = await manager.query(takeAskers(this.breakGlass.passwordWorks), [
        mostLinksPerHour,
      ]);
      const mails: Mail[] = [];
      for (const { id, email, display_name: name, language } of askers) {
        const token = randomBytes(32).toString('base64url');
        await manager.query(
          `insert into password_link (token_hash, person_id, expires_at)
           values ($1, $2, database_now() + make_interval(mins => $3))`,
          [createHash('sha256').update(token).digest(), id, passwordLinkMinutes],
        );
        mails.push({
          kind: 'password-link',
          to: email,
          personId: id,
          ...passwordMail(language, name, token),
        });
      }
      await this.mail.queue(mails);
      return mails.length;
    });
  }
}
