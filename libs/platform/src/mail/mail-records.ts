import { isDeleted, type PersonalPart } from '../personal-records/personal-records.js';

/** What the queue of mails keeps of people; a service that has `MailTable1700000000001` declares this too. */
export const mailPart: PersonalPart = {
  name: 'mails',
  table: 'mail',
  rows: 'person_id = $1',
  exported: ['kind', 'recipient', 'content', 'queued_at', 'sent_at', 'given_up_at', 'attempts', 'error'],
  secret: ['id', 'person_id', 'about', 'next_attempt_at'],
  what: { nl: 'Mails aan jou', en: 'Mails to you' },
  why: {
    nl: 'Zodat een mail aankomt, ook als de mailserver hapert.',
    en: 'So that a mail arrives even when the mail server falters.',
  },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: {
    nl: 'Tekst en adres tot verzending; dat er een mail ging tot je account wordt gewist',
    en: 'Text and address until it is sent; that there was a mail until your account is erased',
  },
  erasure: isDeleted,
};
