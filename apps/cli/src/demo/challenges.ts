import { challengesByMethod } from './challenges-by-method.js';
import type { DemoChallenge } from './demo-types.js';

/**
 * Six large challenges: four that run or have just run, one that opens soon and one that is still being written.
 * Together they show every phase of the first release to a visitor. A small one for each other way to vote follows.
 */
export const demoChallenges: readonly DemoChallenge[] = [
  {
    key: 'echte-werk',
    domain: 'digitaal-werken',
    state: 'voting',
    title: 'Meer tijd voor het echte werk',
    question: 'Wat kost jou onnodig tijd, en wat moeten we schrappen, verbeteren of anders doen?',
    context:
      'Uit het medewerkersonderzoek van dit voorjaar blijkt dat we gemiddeld zeven uur per week kwijt zijn aan overleg, zoeken en dubbele invoer. ' +
      'Dat is bijna een werkdag, terwijl er 1.900 aansluitingen op ons wachten. ' +
      'De raad van bestuur heeft voor dit jaar € 400.000 vrijgemaakt om de beste voorstellen meteen uit te voeren.',
    sponsor: 'willem',
    language: 'nl',
    audience: ['employee', 'partner'],
    criteria: [
      'Scheelt veel collega’s tijd',
      'Binnen zes maanden te regelen',
      'Geen extra risico voor de veiligheid',
    ],
    phases: [
      { phase: 'announced', opensInDays: -38, closesInDays: -31 },
      { phase: 'ideation', opensInDays: -31, closesInDays: -10 },
      { phase: 'voting', opensInDays: -10, closesInDays: 4 },
      { phase: 'review', opensInDays: 4, closesInDays: 18 },
    ],
    promiseInDays: 25,
    method: 'agree-disagree-pass',
    results: 'after-close',
  },
  {
    key: 'veilig-thuis',
    domain: 'veiligheid',
    state: 'review',
    title: 'Iedereen veilig thuis',
    question:
      'Wat kunnen we dit jaar doen zodat niemand gewond raakt op een station, langs de weg of onderweg?',
    context:
      'Vorig jaar hadden we elf ongevallen met verzuim, vier meer dan het jaar daarvoor. ' +
      'Bij acht daarvan wist iemand in de ploeg al langer dat het een keer mis kon gaan. ' +
      'Die kennis hebben we nodig. Daarom vragen we het nu aan iedereen, ook aan onze aannemers.',
    sponsor: 'bestuur-02',
    language: 'nl',
    audience: ['employee', 'partner'],
    criteria: [
      'Voorkomt ernstig letsel',
      'Werkt ook in regen, donker en haast',
      'Geldt voor ons én voor aannemers',
    ],
    phases: [
      { phase: 'announced', opensInDays: -50, closesInDays: -43 },
      { phase: 'ideation', opensInDays: -43, closesInDays: -22 },
      { phase: 'voting', opensInDays: -22, closesInDays: -1 },
      { phase: 'review', opensInDays: -1, closesInDays: 13 },
    ],
    promiseInDays: 20,
    method: 'agree-disagree-pass',
    results: 'after-close',
  },
  {
    key: 'fossil-free-depots',
    domain: 'duurzaamheid',
    state: 'voting',
    title: 'Fossil-free depots and vehicles by 2030',
    question: 'Which step should we take first to get our own depots and fleet off gas and diesel?',
    context:
      'We help our customers to electrify, but seven of our own nine depots still run on gas and most vans on diesel. ' +
      'There is money for two projects this year and grid capacity for perhaps three. ' +
      'The question is in English because Gdańsk, Düsseldorf and our partners build this with us.',
    sponsor: 'bestuur-02',
    language: 'en',
    audience: ['employee', 'partner', 'customer'],
    criteria: [
      'Tonnes of CO₂ saved per euro',
      'Can start this year',
      'Teaches us something for our customers',
    ],
    phases: [
      { phase: 'announced', opensInDays: -27, closesInDays: -24 },
      { phase: 'ideation', opensInDays: -24, closesInDays: -8 },
      { phase: 'voting', opensInDays: -8, closesInDays: 6 },
      { phase: 'review', opensInDays: 6, closesInDays: 20 },
    ],
    promiseInDays: 27,
    method: 'support',
    results: 'live',
  },
  {
    key: 'factuur-begrijpen',
    domain: 'klant',
    state: 'ideation',
    title: 'Een factuur die je in één keer snapt',
    question: 'Hoe zorgen we dat klanten hun factuur begrijpen zonder ons te bellen?',
    context:
      'Vier op de tien telefoontjes naar de klantenservice gaan over de factuur, en de helft van die bellers begrijpt gewoon niet wat er staat. ' +
      'Ook onze eigen collega’s kunnen niet elke regel uitleggen. ' +
      'In het najaar vernieuwen we de factuur toch al, dus dit is het moment.',
    sponsor: 'bestuur-03',
    language: 'nl',
    audience: ['employee', 'partner', 'customer'],
    criteria: [
      'Klant begrijpt het zonder hulp',
      'Scheelt telefoontjes',
      'Past binnen de regels voor facturen',
    ],
    phases: [
      { phase: 'announced', opensInDays: -16, closesInDays: -9 },
      { phase: 'ideation', opensInDays: -9, closesInDays: 5 },
      { phase: 'voting', opensInDays: 5, closesInDays: 19 },
      { phase: 'review', opensInDays: 19, closesInDays: 33 },
    ],
    promiseInDays: 40,
    method: 'agree-disagree-pass',
    results: 'after-close',
  },
  {
    key: 'magazijn-leeg',
    domain: 'kosten',
    state: 'announced',
    title: 'Wat ligt er nog in het magazijn?',
    question: 'Hoe halen we een kwart van onze voorraad weg zonder dat een monteur ooit misgrijpt?',
    context:
      'In onze magazijnen ligt voor ruim 31 miljoen euro aan materiaal, en een derde daarvan is in twee jaar niet aangeraakt. ' +
      'Tegelijk wachten ploegen soms dagen op een onderdeel van twintig euro. ' +
      'Wie met het spul werkt, weet het beste wat weg kan.',
    sponsor: 'bestuur-01',
    language: 'nl',
    audience: ['employee', 'partner'],
    criteria: [
      'Levert dit jaar geld op',
      'Nooit langer wachten bij een storing',
      'Zo min mogelijk naar de schroot',
    ],
    phases: [
      { phase: 'announced', opensInDays: -2, closesInDays: 6 },
      { phase: 'ideation', opensInDays: 6, closesInDays: 27 },
      { phase: 'voting', opensInDays: 27, closesInDays: 41 },
      { phase: 'review', opensInDays: 41, closesInDays: 55 },
    ],
    promiseInDays: 62,
    method: 'agree-disagree-pass',
    results: 'after-close',
  },
  {
    key: 'wachtdienst',
    domain: 'werkplezier',
    state: 'draft',
    title: 'Wachtdienst die je volhoudt',
    question: 'Hoe verdelen we de wachtdienst eerlijk, zodat je er ook na tien jaar nog zin in hebt?',
    context:
      'Steeds meer collega’s boven de 45 vragen om vrijstelling van de wachtdienst, en jongere ploegen draaien daardoor vaker. ' +
      'De huidige regeling is van 2009. ' +
      'Met de ondernemingsraad is afgesproken dat we eerst ophalen wat je zelf nodig hebt, en pas daarna onderhandelen.',
    sponsor: 'bestuur-01',
    language: 'nl',
    audience: ['employee'],
    criteria: ['Eerlijk voor jong en oud', 'Storingen blijven binnen de norm', 'Past in de cao'],
    phases: [
      { phase: 'announced', opensInDays: 21, closesInDays: 28 },
      { phase: 'ideation', opensInDays: 28, closesInDays: 49 },
      { phase: 'voting', opensInDays: 49, closesInDays: 63 },
      { phase: 'review', opensInDays: 63, closesInDays: 77 },
    ],
    promiseInDays: 84,
    method: 'support',
    results: 'live',
  },
  ...challengesByMethod,
];
