import type { Language } from '@zwerm/domain/language';

/** How long a link to set a password works. */
export const passwordLinkMinutes = 30;

/** So many links an hour go to one person; who asks more often gets the same answer and no mail. */
export const mostLinksPerHour = 3;

const texts = {
  nl: (name: string) => ({
    subject: 'Stel een nieuw wachtwoord in',
    paragraphs: [
      `Dag ${name},`,
      'Iemand vroeg een nieuw wachtwoord aan voor jouw account. Was jij dat? Gebruik dan binnen 30 minuten deze link.',
      'Was jij het niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
    ],
    label: 'Nieuw wachtwoord instellen',
  }),
  en: (name: string) => ({
    subject: 'Set a new password',
    paragraphs: [
      `Hello ${name},`,
      'Somebody asked for a new password for your account. Was it you? Then use this link within 30 minutes.',
      'Was it not you? Then there is nothing to do: your password stays as it is.',
    ],
    label: 'Set a new password',
  }),
} as const;

/** The mail with the link. The token is in the fragment, which browsers never send: no log on the way gets to see it. */
export function passwordMail(language: Language, name: string, token: string) {
  const { subject, paragraphs, label } = texts[language](name);
  return { language, subject, paragraphs, link: { label, path: `/reset-password#${token}` } };
}
