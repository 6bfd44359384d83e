import { asOptionalText, asText, asUrl } from '../config/settings.js';

/** Where mails go and what they say of where they come from. */
export interface MailSettings {
  /** `smtp://…` or `smtps://…`; undefined = files in `folder`. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Takes each mail as an .eml file when there is no mail server; undefined = mails wait in their queue. */
  readonly folder: string | undefined;
  /** How people reach the installation, without a slash at the end: every link in a mail begins with it. */
  readonly publicUrl: string;
}

/** What a process that sends mails reads from its environment, besides where its .eml files go. */
export const mailSettings = {
  smtpUrl: {
    name: 'SMTP_URL',
    meaning: 'mail server, as in smtps://user:password@mail.example:465; empty = mails become .eml files',
    standard: '',
    isSecret: true,
    read: asOptionalSmtpUrl,
  },
  mailFrom: {
    name: 'MAIL_FROM',
    meaning: 'sender of the mails',
    standard: 'Zwerm <zwerm@localhost>',
    read: asText,
  },
} as const;

/** For a service that runs as a process of its own. */
export const mailServiceSettings = {
  ...mailSettings,
  mailFolder: {
    name: 'MAIL_DIR',
    meaning: 'folder for .eml files when there is no SMTP_URL; empty = mails wait',
    standard: '',
    read: asOptionalText,
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    meaning: 'how browsers reach Zwerm; with https: cookies are Secure and HSTS is on',
    standard: 'http://localhost:3000',
    read: asUrl,
  },
} as const;

function asOptionalSmtpUrl(text: string): string | undefined {
  if (!text) return undefined;
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol))
    throw new Error('must begin with smtp:// or smtps://');
  return text;
}
