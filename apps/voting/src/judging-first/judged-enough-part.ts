import { isDeleted, type PersonalPart } from '@zwerm/platform/personal-records/personal-records';

/** Who has judged enough to see results while people vote. */
export const judgedEnoughPart: PersonalPart = {
  name: 'judged-enough',
  table: 'judged_enough',
  rows: 'person_id = $1',
  exported: ['round_id', 'judged_enough_on'],
  secret: ['person_id', 'id'],
  what: {
    nl: 'In welke lopende stemrondes op naam je genoeg beoordeelde om de uitslag te zien, en op welke dag',
    en: 'In which running rounds by name you judged enough to see the results, and on which day',
  },
  why: {
    nl: 'Zodat je eerst zelf oordeelt, en de uitslag daarna blijft zien.',
    en: 'So that you judge first yourself, and go on seeing the results after that.',
  },
  seenBy: { nl: 'Niemand', en: 'Nobody' },
  kept: { nl: 'Zolang de stemronde bestaat', en: 'As long as the voting round exists' },
  erasure: isDeleted,
};
