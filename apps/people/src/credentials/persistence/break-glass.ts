import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { Role } from '@zwerm/domain/role';
import { PasswordSignIn } from '@zwerm/platform/auth/password-sign-in';
import { Transactions } from '@zwerm/platform/database/transactions';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import { AccessLog } from '../../access-log/persistence/access-log.js';
import { breakGlassMail } from '../domain/break-glass-mail.js';

interface Administrator {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/**
 * Where people sign in through the identity provider only, administrators still get in with a password when that
 * fails. Each use is written down, and all administrators hear of it (ADR 0035).
 */
@Injectable()
export class BreakGlass {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwordSignIn: PasswordSignIn,
    private readonly mail: OutgoingMail,
    private readonly log: AccessLog,
  ) {}

  mayUsePassword(roles: readonly Role[]): boolean {
    return this.passwordSignIn.isOn || roles.includes('administrator');
  }

  /** SQL that says of a row of `person` whether a password lets its person in. */
  get passwordWorks(): string {
    return this.passwordSignIn.isOn ? 'true' : `'administrator' = any (person.roles)`;
  }

  /** To be called when a password let somebody in. */
  async used(personId: PersonId): Promise<void> {
    if (this.passwordSignIn.isOn) return;
    await this.transactions.run(async (manager) => {
      await this.log.write({ actorId: personId, subjectId: personId, act: 'password-used' });
      const administrators: Administrator[] = await manager.query(
        `select id, email, display_name as name, language from person
         where active and email is not null and 'administrator' = any (roles)`,
      );
      const who = administrators.find(({ id }) => id === personId)?.name ?? '–';
      await this.mail.queue(
        administrators.map(({ id, email, name, language }) => ({
          kind: 'break-glass',
          to: email,
          personId: id,
          ...breakGlassMail(language, name, who),
        })),
      );
    });
  }
}
