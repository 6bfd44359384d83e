import type { Language } from '@zwerm/domain/language';

const texts = {
  nl: (name: string, who: string) => ({
    subject: 'Een beheerder heeft met een wachtwoord ingelogd',
    paragraphs: [
      `Dag ${name},`,
      `Inloggen gaat hier via je organisatie. ${who} heeft zojuist toch met een wachtwoord ingelogd, als beheerder.`,
      'Is dat niet wat jullie hebben afgesproken? Sluit dan het account en kijk in het toegangslogboek.',
    ],
    label: 'Naar het toegangslogboek',
  }),
  en: (name: string, who: string) => ({
    subject: 'An administrator signed in with a password',
    paragraphs: [
      `Hello ${name},`,
      `People sign in through your organisation here. ${who} just signed in with a password all the same, as an administrator.`,
      'Is that not what you agreed on? Then close the account, and look in the access log.',
    ],
    label: 'Go to the access log',
  }),
} as const;

/** Tells one administrator that one of them used the way in for emergencies. */
export function breakGlassMail(language: Language, name: string, who: string) {
  const { subject, paragraphs, label } = texts[language](name, who);
  return { language, subject, paragraphs, link: { label, path: '/admin/rights' } };
}
