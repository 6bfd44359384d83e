import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { Mail } from './mail.js';
import { MailKinds } from './mail-kinds.js';
import { MailSignal } from './mail-signal.js';

/** An address that a mail server could take for two, or for a header, is no address. */
const sendable = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/**
 * Queues mails in the transaction that gives the reason for them; a sender in the background does the rest, and
 * nobody waits for a mail server.
 *
 * In a use case: `await this.mail.queue([{ kind: 'invitation', to, personId: null, language, subject, paragraphs,
 * link: { label, path: '/invitation#' + token } }])` inside `transactions.run`. The service imports `MailModule`, lists
 * `MailTable1700000000001` and `MailReasons1800000000340` in its migrations, and has `mailRules` in its definition.
 */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly signal: MailSignal,
    private readonly kinds: MailKinds,
  ) {}

  /** @throws Error outside a transaction, for what cannot be an address, or for a kind without a rule */
  async queue(mails: readonly Mail[]): Promise<void> {
    if (mails.length === 0) return;
    if (!this.transactions.isOpen) throw new Error('a mail can only be queued inside a transaction');
    if (!mails.every(({ to }) => sendable.test(to))) throw new Error('a mail has no proper address');
    const unruled = mails.find(({ kind }) => !this.kinds.has(kind));
    if (unruled) throw new Error(`no rule says when a mail of kind ${unruled.kind} may still go`);
    await this.transactions.manager.query(
      `insert into mail (kind, person_id, recipient, content, about)
       select * from unnest($1::text[], $2::uuid[], $3::text[], $4::jsonb[], $5::uuid[])`,
      [
        mails.map(({ kind }) => kind),
        mails.map(({ personId }) => personId),
        mails.map(({ to }) => to),
        mails.map(({ language, subject, paragraphs, link }) =>
          JSON.stringify({ language, subject, paragraphs, link }),
        ),
        mails.map(({ about }) => about ?? null),
      ],
    );
    this.transactions.afterCommit(() => this.signal.raise());
  }
}
