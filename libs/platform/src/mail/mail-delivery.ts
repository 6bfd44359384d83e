import type { MailSettings } from './mail-settings.js';

/** How this process delivers mails; without settings it only queues them, and another process sends. */
export class MailDelivery {
  constructor(readonly settings: MailSettings | undefined) {}
}
