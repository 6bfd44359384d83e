import { Injectable } from '@nestjs/common';
import { personCredentialsChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { OutgoingMail } from '@zwerm/platform/mail/outgoing-mail';
import type { Identity } from '../domain/identity.js';
import { identityMail, type IdentityChange } from '../domain/identity-mail.js';

interface Changed {
  readonly version: number;
  readonly email: string | null;
  readonly name: string;
  readonly language: Language;
}

/** Where links are written: with the mail that tells the person, and the fact that ends their sessions. */
@Injectable()
export class IdentitiesRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly mail: OutgoingMail,
  ) {}

  async ownerOf({ issuer, subject }: Identity): Promise<PersonId | undefined> {
    const [row]: { person_id: PersonId }[] = await this.transactions.manager.query(
      'select person_id from identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return row?.person_id;
  }

  /** Does nothing when the identity is linked already, to whomever: `ownerOf` says to whom. */
  async link(personId: PersonId, { issuer, subject }: Identity): Promise<void> {
    await this.transactions.run(async (manager) => {
      const added: unknown[] = await manager.query(
        `insert into identity (issuer, subject, person_id) values ($1, $2, $3)
         on conflict (issuer, subject) do nothing returning id`,
        [issuer, subject, personId],
      );
      if (added.length > 0) await this.tell(personId, 'linked', issuer);
    });
  }

  /** Does nothing when the person has no such identity. */
  async unlink(personId: PersonId, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const [[removed]]: [{ issuer: string }[]] = await manager.query(
        'delete from identity where id = $1 and person_id = $2 returning issuer',
        [id, personId],
      );
      if (removed) await this.tell(personId, 'unlinked', removed.issuer);
    });
  }

  private async tell(personId: PersonId, change: IdentityChange, issuer: string): Promise<void> {
    const [[person]]: [[Changed]] = await this.transactions.manager.query(
      `update person set version = version + 1 where id = $1
       returning version, email, display_name as name, language`,
      [personId],
    );
    const { version, email, name, language } = person;
    if (email !== null)
      await this.mail.queue([
        { kind: `identity-${change}`, to: email, personId, ...identityMail(language, name, change, issuer) },
      ]);
    await this.outbox.add(personCredentialsChanged, personId, version, { personId, what: 'identity' });
  }
}
