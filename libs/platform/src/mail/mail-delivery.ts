import type { MailSettings } from './mail-settings.js';

/** How this process delivers mails; without settings it only queues them, and another process sends. */
export class MailDelivery {
  /** @param folder where mails were written that had no mail server to go to */
  constructor(
    readonly settings: MailSettings | undefined,
    readonly folder = settings?.folder,
  ) {}
}
