import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

const seenBy = { nl: 'Niemand', en: 'Nobody' };
const kept = { nl: 'Zolang de vraag bestaat', en: 'As long as the challenge exists' };

/** In which challenges partners and customers meet somebody, and which invite them by name. */
export const recordsOfAudiences: readonly PersonalPart[] = [
  {
    name: 'challenges-in-which-others-meet-you',
    table: 'challenge_person',
    rows: 'person_id = $1',
    exported: ['challenge_id'],
    secret: ['person_id'],
    what: {
      nl: 'In welke vragen je opdrachtgever bent of een idee hebt',
      en: 'In which challenges you are the sponsor or have an idea',
    },
    why: {
      nl: 'Zodat partners en klanten daar je naam zien, en nergens anders.',
      en: 'So that partners and customers see your name there, and nowhere else.',
    },
    seenBy,
    kept,
    erasure: isDeleted,
  },
  {
    name: 'challenges-that-invite-you-by-name',
    table: 'challenge_context',
    rows: '$1 = any (for_person_ids)',
    exported: ['challenge_id'],
    secret: ['for_person_ids'],
    what: { nl: 'Vragen waarvoor je met naam bent gevraagd', en: 'Challenges you were asked for by name' },
    why: {
      nl: 'Zodat je de namen ziet van wie je daar ontmoet.',
      en: 'So that you see the names of whom you meet there.',
    },
    seenBy,
    kept,
    erasure: {
      effect: 'redact',
      set: 'for_person_ids = array_remove(for_person_ids, $1)',
      words: { nl: 'Je nummer gaat weg.', en: 'Your number goes.' },
    },
  },
];
