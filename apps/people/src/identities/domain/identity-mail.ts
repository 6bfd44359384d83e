import type { Language } from '@zwerm/domain/language';

export type IdentityChange = 'linked' | 'unlinked';

const texts = {
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    linked: {
      subject: 'Er is een inlogaccount aan je account gekoppeld',
      said: (provider: string) =>
        `Je kunt voortaan inloggen met het account van ${provider}. Je bent uitgelogd op je andere apparaten.`,
    },
    unlinked: {
      subject: 'Een inlogaccount hoort niet meer bij je account',
      said: (provider: string) =>
        `Met het account van ${provider} kun je niet meer inloggen. Je bent overal uitgelogd.`,
    },
    notYou: 'Was jij dit niet? Kijk dan meteen bij je beveiliging en vertel het je beheerder.',
    label: 'Naar je beveiliging',
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    linked: {
      subject: 'A sign-in account was linked to your account',
      said: (provider: string) =>
        `From now on you can sign in with the account of ${provider}. You are signed out on your other devices.`,
    },
    unlinked: {
      subject: 'A sign-in account no longer belongs to your account',
      said: (provider: string) =>
        `You can no longer sign in with the account of ${provider}. You are signed out everywhere.`,
    },
    notYou: 'Was this not you? Then look at your security at once, and tell your administrator.',
    label: 'Go to your security',
  },
} as const;

/** The mail that tells somebody how they sign in has changed. @param issuer address of the provider */
export function identityMail(language: Language, name: string, change: IdentityChange, issuer: string) {
  const words = texts[language];
  const provider = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return {
    language,
    subject: words[change].subject,
    paragraphs: [words.greeting(name), words[change].said(provider), words.notYou],
    link: { label: words.label, path: '/settings/security' },
  };
}
