import type { Language } from '@zwerm/domain/language';

interface InvitationText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly label: string;
}

/** Fixed words, without a name or a greeting of the one who invites: nobody can send a text of their own in our name. */
export const invitationText: Readonly<Record<Language, InvitationText>> = {
  nl: {
    subject: 'Je bent uitgenodigd voor Zwerm',
    paragraphs: [
      'Je bent uitgenodigd om mee te denken in Zwerm.',
      'Met de link hieronder kies je je naam en je wachtwoord. Hij werkt 14 dagen, en één keer.',
      'Verwachtte je deze uitnodiging niet? Dan hoef je niets te doen.',
    ],
    label: 'Uitnodiging aannemen',
  },
  en: {
    subject: 'You are invited to Zwerm',
    paragraphs: [
      'You are invited to think along in Zwerm.',
      'With the link below you choose your name and your password. It works for 14 days, and once.',
      'Did you not expect this invitation? Then you need not do anything.',
    ],
    label: 'Accept the invitation',
  },
};
