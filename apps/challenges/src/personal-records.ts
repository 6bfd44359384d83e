import type { Erasure, PersonalRecords } from '@zwerm/platform/personal-records/personal-records';

const staysAsDecision: Erasure = {
  effect: 'keep',
  words: {
    nl: 'Blijft als besluit van de organisatie, zonder naam: alleen het nummer dat niemand meer noemt.',
    en: 'Stays as a decision of the organisation, without a name: only the number that names nobody.',
  },
};
const onlyNumber: Erasure = {
  effect: 'keep',
  words: {
    nl: 'Alleen het nummer blijft staan, dat niemand meer noemt.',
    en: 'Only the number stays, which names nobody.',
  },
};
const seenByAudience = { nl: 'Wie de vraag mag zien', en: 'Whoever may see the challenge' };
const asLongAsChallenge = { nl: 'Zolang de vraag bestaat', en: 'As long as the challenge exists' };

/** What the challenges service keeps of people. */
export const challengesPersonalRecords: PersonalRecords = {
  service: 'challenges',
  parts: [
    {
      name: 'sponsored-challenges',
      table: 'challenge',
      rows: 'sponsor_id = $1',
      exported: ['id', 'title', 'question', 'phase', 'created_at'],
      secret: ['sponsor_id'],
      what: { nl: 'Vragen waarvan je opdrachtgever bent', en: 'Challenges that you sponsor' },
      why: {
        nl: 'Zodat iedereen weet wie antwoord belooft.',
        en: 'So that everybody knows who promises an answer.',
      },
      seenBy: seenByAudience,
      kept: asLongAsChallenge,
      erasure: staysAsDecision,
    },
    {
      name: 'challenges-for-you-by-name',
      table: 'challenge',
      rows: '$1 = any (for_person_ids)',
      exported: ['id', 'title'],
      secret: ['for_person_ids'],
      what: { nl: 'Vragen waarvoor je met naam bent gevraagd', en: 'Challenges you were asked for by name' },
      why: { nl: 'Zodat je ze ziet.', en: 'So that you see them.' },
      seenBy: { nl: 'Wie de vraag beheert', en: 'Whoever manages the challenge' },
      kept: asLongAsChallenge,
      erasure: onlyNumber,
    },
    {
      name: 'challenges-to-judge',
      table: 'challenge',
      rows: `rules -> 'juryPersonIds' ? $1::text`,
      exported: ['id'],
      what: {
        nl: 'Vragen waarvan je met naam in de jury zit',
        en: 'Challenges in whose jury you are by name',
      },
      why: { nl: 'Om te bepalen wie beoordeelt.', en: 'To decide who judges.' },
      seenBy: {
        nl: 'De jury zelf en wie de vraag beheert',
        en: 'The jury itself, and whoever manages the challenge',
      },
      kept: asLongAsChallenge,
      erasure: onlyNumber,
    },
    {
      name: 'decisions-about-challenges',
      table: 'challenge_transition',
      rows: '$1 in (actor_id, on_behalf_of)',
      exported: ['challenge_id', 'from_phase', 'to_phase', 'changed_at', 'reason'],
      secret: ['actor_id', 'on_behalf_of'],
      what: { nl: 'Besluiten over vragen die je nam', en: 'Decisions about challenges that you took' },
      why: { nl: 'Zodat na te gaan is wie wat besloot.', en: 'So that it can be traced who decided what.' },
      seenBy: seenByAudience,
      kept: asLongAsChallenge,
      erasure: staysAsDecision,
    },
    {
      name: 'owned-domains',
      table: 'domain',
      rows: 'owner_id = $1',
      exported: ['id', 'name', 'goal', 'created_at'],
      secret: ['owner_id'],
      what: { nl: 'Strategische thema’s waarvan je eigenaar bent', en: 'Strategic domains that you own' },
      why: {
        nl: 'Zodat elk thema een aanspreekpunt heeft.',
        en: 'So that every domain has somebody to turn to.',
      },
      seenBy: { nl: 'Iedereen die inlogt', en: 'Everybody who signs in' },
      kept: { nl: 'Zolang het thema bestaat', en: 'As long as the domain exists' },
      erasure: staysAsDecision,
    },
  ],
  impersonal: {
    challenge: [
      'domain_id',
      'context',
      'language',
      'criteria',
      'method',
      'results',
      'rules',
      'top_count',
      'promised_by',
      'phases',
      'announced_at',
      'due_at',
      'version',
      'round_version',
      'round_number',
      'for_everyone',
      'for_group_ids',
    ],
    challenge_transition: ['version', 'is_automatic'],
    domain: ['version'],
  },
};
