import type { DemoChallenge, DemoPhase } from './demo-types.js';

/** Voting has begun and ends in so many days. */
const votingUntil = (days: number): DemoPhase[] => [
  { phase: 'announced', opensInDays: -20, closesInDays: -17 },
  { phase: 'ideation', opensInDays: -17, closesInDays: -5 },
  { phase: 'voting', opensInDays: -5, closesInDays: days },
  { phase: 'review', opensInDays: days, closesInDays: days + 14 },
];

/** A running challenge for each way to vote that the large ones do not have, so that a newcomer can try them all. */
export const challengesByMethod: readonly DemoChallenge[] = [
  {
    key: 'vrije-dag',
    domain: 'werkplezier',
    state: 'voting',
    title: 'Een dag voor je eigen plan',
    question: 'Waaraan besteden we de vier gezamenlijke ontwikkeldagen van volgend jaar?',
    context:
      'De ondernemingsraad en de raad van bestuur maken vier dagen vrij waarop de gewone planning stilligt. ' +
      'Je verdeelt tien stippen over de voorstellen. ' +
      'De vier met de meeste stippen gaan door.',
    sponsor: 'bestuur-01',
    language: 'nl',
    audience: ['employee', 'partner'],
    criteria: ['Je leert er iets van', 'Ook leuk voor wie buiten werkt'],
    phases: votingUntil(8),
    promiseInDays: 25,
    method: 'dots',
    rules: { budget: 10, top: 4 },
    results: 'live',
  },
  {
    key: 'first-training',
    domain: 'veiligheid',
    state: 'voting',
    title: 'Which safety training comes first?',
    question: 'In which order should we build the new safety trainings?',
    context:
      'Our trainers can build one training at a time and each takes about two months. ' +
      'Put them in the order in which your own crew needs them.',
    sponsor: 'bestuur-02',
    language: 'en',
    audience: ['employee', 'partner'],
    criteria: ['Prevents serious injury', 'Missing today in your crew'],
    phases: votingUntil(9),
    promiseInDays: 26,
    method: 'ranked',
    rules: { most: 5, fewest: 1 },
    results: 'live',
  },
  {
    key: 'buurtbudget',
    domain: 'duurzaamheid',
    state: 'voting',
    title: 'Een ton voor de buurt',
    question: 'Wat doen we met € 100.000 voor de buurten waar we dit jaar de straat openbreken?',
    context:
      'Bewoners hebben maanden last van onze werkzaamheden en krijgen daar nu een brief voor terug. ' +
      'Kies de voorstellen die samen binnen het bedrag passen. ' +
      'Ook klanten doen mee, want het gaat om hun straat.',
    sponsor: 'bestuur-03',
    language: 'nl',
    audience: ['employee', 'partner', 'customer'],
    criteria: ['Bewoners merken er iets van', 'Blijft staan als wij weg zijn'],
    phases: votingUntil(10),
    promiseInDays: 27,
    method: 'budget',
    rules: { budget: 100_000 },
    results: 'live',
  },
  {
    key: 'kantoorregels',
    domain: 'werkplezier',
    state: 'voting',
    title: 'Wat telt voor jou op kantoor?',
    question: 'Wat moeten we als eerste veranderen aan onze kantoren, en hoe zwaar weegt dat voor jou?',
    context:
      'Over de kantoren zijn de meningen verdeeld, en wie het hardst roept krijgt nu gelijk. ' +
      'Je krijgt honderd punten en betaalt voor meer stemmen op één voorstel steeds meer. ' +
      'De stemming is geheim: niemand ziet wat jij koos.',
    sponsor: 'bestuur-01',
    language: 'nl',
    audience: ['employee'],
    criteria: ['Je werkt er beter', 'Geldt voor elke vestiging'],
    phases: votingUntil(11),
    promiseInDays: 28,
    method: 'quadratic',
    rules: { budget: 100, secrecy: 'secret' },
    results: 'after-close',
  },
  {
    key: 'proef-met-ai',
    domain: 'digitaal-werken',
    state: 'voting',
    title: 'Slimme hulp: wat proberen we eerst?',
    question: 'Welke proef met slimme software is het nuttigst, het veiligst en het snelst te doen?',
    context:
      'Er zijn vijf voorstellen en er is ruimte voor twee proeven. ' +
      'Geef elk voorstel een cijfer van 1 tot 5 voor nut, veiligheid en haalbaarheid. ' +
      'Weet je iets niet, sla het dan over.',
    sponsor: 'willem',
    language: 'nl',
    audience: ['employee'],
    criteria: ['Nut', 'Veiligheid', 'Haalbaarheid'],
    phases: votingUntil(12),
    promiseInDays: 29,
    method: 'score',
    rules: { top: 5, criteria: ['Nut', 'Veiligheid', 'Haalbaarheid'] },
    results: 'live',
  },
  {
    key: 'werkafspraken',
    domain: 'klant',
    state: 'voting',
    title: 'Afspraken waar iedereen mee kan leven',
    question: 'Kun je leven met deze afspraken tussen klantenservice en de ploegen buiten?',
    context:
      'Klantenservice en de storingsdienst hebben samen vijf afspraken opgeschreven. ' +
      'Een afspraak gaat in als niemand een zwaarwegend bezwaar heeft. ' +
      'Heb je dat wel, schrijf dan op wat er misgaat, zodat we de tekst kunnen aanpassen.',
    sponsor: 'bestuur-03',
    language: 'nl',
    audience: ['employee'],
    criteria: ['De klant weet waar hij aan toe is', 'De ploeg kan het waarmaken'],
    phases: votingUntil(13),
    promiseInDays: 30,
    method: 'consent',
    results: 'live',
  },
  {
    key: 'field-app',
    domain: 'digitaal-werken',
    state: 'voting',
    title: 'One app for everybody in the field',
    question: 'Which part of the new field app should we build first?',
    context:
      'The new app replaces four old ones, and we cannot build everything at once. ' +
      'You see two parts at a time and say which one would help you more. ' +
      'A few pairs are enough.',
    sponsor: 'willem',
    language: 'en',
    audience: ['employee', 'partner'],
    criteria: ['Saves time every day', 'Works without a signal'],
    phases: votingUntil(14),
    promiseInDays: 31,
    method: 'pairwise',
    results: 'live',
  },
];
