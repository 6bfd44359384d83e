import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { StructuredLogger } from '../logging/structured-logger.js';
import { MailCarrier } from './mail-carrier.js';
import { MailDelivery } from './mail-delivery.js';
import type { MailContent } from './mail.js';
import { MailKinds } from './mail-kinds.js';
import { MailSignal } from './mail-signal.js';
import { renderedMail } from './rendered-mail.js';

interface WaitingMail {
  readonly id: string;
  /** False when its reason is gone: then nobody gets it. */
  readonly isDue: boolean;
  readonly recipient: string;
  readonly content: MailContent;
  readonly attempts: number;
}

const lookMs = 5_000;
/** With the pauses below: about a day and a half. */
const mostAttempts = 14;
const firstPauseSeconds = 5;
const longestPauseSeconds = 6 * 3_600;

/**
 * Sends queued mails one after the other. A row is locked while its mail is on the way, so that several processes
 * share the work and a mail that was sent is not sent again; only a crash between the server's yes and our commit
 * sends it twice, under the same Message-ID.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly carrier: MailCarrier | undefined;
  private isClosing = false;
  private isRaised = false;
  private wake: () => void = () => undefined;
  private loop?: Promise<void>;

  constructor(
    private readonly delivery: MailDelivery,
    private readonly transactions: Transactions,
    private readonly signal: MailSignal,
    private readonly kinds: MailKinds,
    private readonly logger: StructuredLogger,
  ) {
    this.carrier = delivery.settings && new MailCarrier(delivery.settings);
  }

  onApplicationBootstrap(): void {
    if (!this.carrier?.canCarry) return;
    this.signal.onRaise(() => {
      this.isRaised = true;
      this.wake();
    });
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    this.wake();
    await this.loop;
    this.carrier?.close();
  }

  private async run(): Promise<void> {
    while (!this.isClosing) {
      try {
        while (!this.isClosing && (await this.sendNext()));
      } catch (error) {
        this.logger.warn('the mail queue cannot be read', { error: String(error) });
      }
      await this.pause();
    }
  }

  /** @returns false when no mail was due */
  private async sendNext(): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const [mail]: WaitingMail[] = await manager.query(
        `select id, recipient, content, attempts, ${this.kinds.isDue} as "isDue" from mail
         where recipient is not null and next_attempt_at <= clock_timestamp()
         order by next_attempt_at limit 1 for update skip locked`,
      );
      if (!mail) return false;
      if (!mail.isDue) {
        this.logger.warn('a mail was not sent: its reason is gone', { mailId: mail.id });
        await manager.query(givenUp, [mail.id, 'its reason is gone', 0]);
        return true;
      }
      const error = await this.attempt(mail);
      if (error === undefined) await manager.query(sent, [mail.id]);
      else await manager.query(mail.attempts + 1 >= mostAttempts ? givenUp : postponed, failure(mail, error));
      return true;
    });
  }

  private async attempt({ id, recipient, content }: WaitingMail): Promise<string | undefined> {
    try {
      const { publicUrl = '' } = this.delivery.settings ?? {};
      await this.carrier?.carry({ id, to: recipient, ...renderedMail(content, publicUrl) });
      return undefined;
    } catch (error) {
      // A server's words may hold the address; the log keeps only its code.
      const { code = 'unknown', responseCode = '' } = error as { code?: string; responseCode?: number };
      this.logger.warn('a mail could not be sent', { mailId: id, error: `${code} ${responseCode}`.trim() });
      return `${code} ${responseCode}`.trim();
    }
  }

  private async pause(): Promise<void> {
    if (this.isClosing || this.isRaised) {
      this.isRaised = false;
      return;
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lookMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.isRaised = false;
  }
}

const sent = `update mail set sent_at = clock_timestamp(), attempts = attempts + 1, error = null, recipient = null,
  content = null where id = $1`;
const givenUp = `update mail set given_up_at = clock_timestamp(), attempts = attempts + 1, error = $2, recipient = null,
  content = null, next_attempt_at = clock_timestamp() + make_interval(secs => $3) where id = $1`;
const postponed = `update mail set attempts = attempts + 1, error = $2,
  next_attempt_at = clock_timestamp() + make_interval(secs => $3) where id = $1`;

const failure = ({ id, attempts }: WaitingMail, error: string): [string, string, number] => [
  id,
  error,
  Math.min(firstPauseSeconds * 2 ** attempts, longestPauseSeconds),
];
