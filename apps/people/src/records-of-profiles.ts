import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

const untilErased = { nl: 'Tot je account wordt gewist', en: 'Until your account is erased' };

/** Photo, reminders, first visit and questions to the user managers. */
export const recordsOfProfiles: readonly PersonalPart[] = [
  {
    name: 'photo',
    table: 'person_photo',
    rows: 'person_id = $1',
    exported: ['taken_at'],
    secret: ['person_id', 'small'],
    file: { column: 'large', extension: 'webp' },
    what: { nl: 'Je foto, in twee formaten', en: 'Your photo, in two sizes' },
    why: { nl: 'Zodat collega’s je herkennen.', en: 'So that colleagues recognise you.' },
    seenBy: {
      nl: 'Collega’s; partners en klanten alleen als zij een groep met je delen',
      en: 'Colleagues; partners and customers only when they share a group with you',
    },
    kept: {
      nl: 'Tot je hem weghaalt of je account wordt gewist',
      en: 'Until you remove it or your account is erased',
    },
    erasure: isDeleted,
  },
  {
    name: 'profile-reminders',
    table: 'profile_reminder',
    rows: 'person_id = $1',
    exported: ['times', 'last_at', 'stopped_at'],
    secret: ['person_id'],
    what: {
      nl: 'Hoe vaak je bent herinnerd aan je profiel',
      en: 'How often you were reminded of your profile',
    },
    why: { nl: 'Zodat dat na drie keer ophoudt.', en: 'So that this ends after three times.' },
    seenBy: { nl: 'Niemand', en: 'Nobody' },
    kept: untilErased,
    erasure: isDeleted,
  },
  {
    name: 'first-visit',
    table: 'first_visit',
    rows: 'person_id = $1',
    exported: ['outcome', 'ended_at'],
    secret: ['person_id'],
    what: {
      nl: 'Dat je de eerste stappen hebt gezien of overgeslagen',
      en: 'That you saw or skipped the first steps',
    },
    why: { nl: 'Zodat je ze niet nog eens ziet.', en: 'So that you do not see them again.' },
    seenBy: { nl: 'Niemand', en: 'Nobody' },
    kept: untilErased,
    erasure: isDeleted,
  },
  {
    name: 'questions-you-answered',
    table: 'help_request',
    rows: 'answered_by = $1',
    exported: ['id', 'answer', 'answered_at'],
    what: { nl: 'Hulpvragen die jij hebt beantwoord', en: 'Questions for help that you answered' },
    why: { nl: 'Zodat de vrager antwoord krijgt.', en: 'So that the asker gets an answer.' },
    seenBy: { nl: 'De vrager en de gebruikersbeheerders', en: 'The asker and the user managers' },
    kept: untilErased,
    erasure: {
      effect: 'redact',
      set: 'answered_by = null',
      words: {
        nl: 'Het antwoord blijft, zonder jou te noemen.',
        en: 'The answer stays, without naming you.',
      },
    },
  },
  {
    name: 'questions-for-help',
    table: 'help_request',
    rows: 'asker_id = $1',
    exported: [
      'id',
      'question',
      'page',
      'state',
      'answer',
      'asked_at',
      'answered_at',
      'closed_at',
      'version',
    ],
    secret: ['asker_id', 'answered_by'],
    what: { nl: 'Je hulpvragen en de antwoorden', en: 'Your questions for help and the answers' },
    why: { nl: 'Zodat je hulp krijgt.', en: 'So that you get help.' },
    seenBy: { nl: 'Jij en de gebruikersbeheerders', en: 'You and the user managers' },
    kept: untilErased,
    erasure: isDeleted,
  },
];
