import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import { Transactions } from '@zwerm/platform/database/transactions';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { PeopleRepository } from '../../accounts/persistence/people.repository.js';
import { AlreadyDecided, ReasonRequired } from '../domain/registration.errors.js';
import { approvedText, rejectedText } from '../domain/registration-mails.js';

interface Pending {
  readonly email: string;
  readonly language: Language;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly isDecided: boolean;
}

/**
 * Lets somebody in who registered by themselves, or turns them down with a reason that stays inside. They hear the
 * outcome by mail in fixed words.
 * @throws NotFound, AlreadyDecided, ReasonRequired, EmailTaken
 */
@Injectable()
export class DecideRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: PeopleRepository,
    private readonly mail: OutgoingMail,
  ) {}

  async execute(
    by: Principal,
    id: string,
    decision: { readonly to: 'approved' | 'rejected'; readonly reason?: string },
  ): Promise<void> {
    const isApproved = decision.to === 'approved';
    if (!isApproved && !decision.reason) throw new ReasonRequired();
    await this.transactions.run(async (manager) => {
      const { email, language, displayName, passwordHash } = await this.lock(id);
      const personId = isApproved ? randomUUID() : null;
      if (personId)
        await this.people.register([
          {
            id: personId,
            displayName,
            email,
            language,
            kind: 'employee',
            passwordHash,
            origin: 'self-registered',
          },
        ]);
      await manager.query(
        `update self_registration set decided_at = database_now(), decided_by = $2, reason = $3, person_id = $4,
           password_hash = null where id = $1`,
        [id, by.personId, decision.reason ?? null, personId],
      );
      const { subject, paragraphs, label } = (isApproved ? approvedText : rejectedText)[language];
      const mail = { kind: 'registration-decided', to: email, personId, language, subject, paragraphs };
      await this.mail.queue([{ ...mail, link: { label, path: '/sign-in' } }]);
    });
  }

  private async lock(id: string): Promise<Pending> {
    const [pending]: Pending[] = await this.transactions.manager.query(
      `select email, language, display_name as "displayName", password_hash as "passwordHash",
         decided_at is not null as "isDecided"
       from self_registration where id = $1 and confirmed_at is not null for update`,
      [id],
    );
    if (!pending) throw new NotFound('Registration');
    if (pending.isDecided) throw new AlreadyDecided();
    return pending;
  }
}
