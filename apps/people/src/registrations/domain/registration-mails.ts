import type { Language } from '@zwerm/domain/language';

interface Text {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
}

type Texts = Readonly<Record<Language, Text>>;

/** The link in it proves that the address is read by who asked. */
export const confirmText: Texts = {
  nl: {
    subject: 'Maak je account voor Zwerm af',
    paragraphs: [
      'Met dit e-mailadres is een account voor Zwerm aangevraagd.',
      'Met de link hieronder maak je het af. Hij werkt 24 uur, en één keer.',
      'Heb je niets aangevraagd? Dan hoef je niets te doen.',
    ],
    label: 'Account afmaken',
  },
  en: {
    subject: 'Finish your account for Zwerm',
    paragraphs: [
      'An account for Zwerm was asked for with this e-mail address.',
      'With the link below you finish it. It works for 24 hours, and once.',
      'Did you not ask for it? Then you need not do anything.',
    ],
    label: 'Finish the account',
  },
};

/** Says by mail, to the owner of the address alone, what the screen says to nobody. */
export const knownText: Texts = {
  nl: {
    subject: 'Je hebt al een account voor Zwerm',
    paragraphs: ['Met dit e-mailadres is een account voor Zwerm aangevraagd, maar je hebt er al een.'],
    label: 'Aanmelden',
  },
  en: {
    subject: 'You have an account for Zwerm already',
    paragraphs: ['An account for Zwerm was asked for with this e-mail address, but you have one already.'],
    label: 'Sign in',
  },
};

export const approvedText: Texts = {
  nl: {
    subject: 'Je account voor Zwerm is klaar',
    paragraphs: ['Je aanvraag is goedgekeurd. Je kunt je aanmelden met je e-mailadres en je wachtwoord.'],
    label: 'Aanmelden',
  },
  en: {
    subject: 'Your account for Zwerm is ready',
    paragraphs: ['Your request was approved. You can sign in with your e-mail address and your password.'],
    label: 'Sign in',
  },
};

export const rejectedText: Texts = {
  nl: {
    subject: 'Je aanvraag voor Zwerm is niet goedgekeurd',
    paragraphs: ['Je aanvraag voor een account is niet goedgekeurd. Vragen? Ga naar je gebruikersbeheerder.'],
    label: 'Naar Zwerm',
  },
  en: {
    subject: 'Your request for Zwerm was not approved',
    paragraphs: ['Your request for an account was not approved. Questions? Ask your user manager.'],
    label: 'To Zwerm',
  },
};
