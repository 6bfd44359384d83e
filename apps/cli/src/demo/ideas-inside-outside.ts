import type { DemoIdeaText } from './demo-types.js';

/** What people outside and at the phones agree on, and what to build first for both. */
export const agreementIdeas: readonly DemoIdeaText[] = [
  {
    key: 'afspraak-terugbellen',
    language: 'nl',
    author: 'klantenservice-12',
    q: 1.8,
    title: 'De ploeg belt zelf als het later wordt',
    body: 'Loopt een afspraak meer dan een half uur uit, dan belt de ploeg de klant. Klantenservice hoort het via de app.',
    objections: ['Met natte handschoenen in een sleuf kan ik niet bellen. Laat de planner het doen.'],
  },
  {
    key: 'afspraak-geen-beloftes',
    language: 'nl',
    author: 'storingsdienst-05',
    q: 1.5,
    title: 'Geen tijdstip noemen voordat de ploeg er is',
    body: 'Klantenservice noemt pas een eindtijd als de ploeg heeft gezien wat er kapot is.',
    objections: [
      'Een klant met een thuisbeademing moet meteen weten of hij weg moet. Maak daar een uitzondering voor.',
    ],
  },
  {
    key: 'afspraak-weekend',
    language: 'nl',
    author: 'aansluitingen-07',
    q: -0.2,
    title: 'Aansluitingen ook op zaterdag',
    body: 'Eén zaterdag per maand sluiten we aan, op vrijwillige basis en met toeslag.',
    objections: [
      'Vrijwillig wordt verplicht zodra er te weinig mensen zijn. Zet erin wat er dan gebeurt.',
      'Het magazijn is zaterdag dicht, dus na het eerste ontbrekende onderdeel staan we stil.',
      'In de cao staat dat zaterdag vrij is, tenzij de OR instemt. Vraag die eerst.',
    ],
  },
  {
    key: 'afspraak-fotos',
    language: 'nl',
    author: 'werkvoorbereiding-06',
    q: 1.1,
    title: 'Na elk werk een foto voor de klant',
    body: 'De ploeg maakt een foto van hoe de straat wordt achtergelaten, en de klant krijgt die.',
    objections: ['Op zo’n foto staan huisnummers en auto’s. Dat mag niet zomaar naar een ander.'],
  },
  {
    key: 'afspraak-een-nummer',
    language: 'nl',
    author: 'klantenservice-21',
    q: 2,
    title: 'Eén nummer dat ploegen altijd kunnen bellen',
    body: 'Klantenservice houdt één lijn vrij voor collega’s buiten. Binnen een minuut neemt iemand op.',
    objections: [],
  },
];

export const fieldAppIdeas: readonly DemoIdeaText[] = [
  {
    key: 'app-offline-maps',
    language: 'en',
    author: 'kabels-21',
    q: 1.7,
    title: 'Maps that work without a signal',
    body: 'In a cellar or a polder the map is a grey square. Load the day’s maps in the morning.',
  },
  {
    key: 'app-voice-notes',
    language: 'nl',
    author: 'stations-22',
    q: 0.6,
    title: 'Inspreken in plaats van typen',
    body: 'Op een scherm typen met dikke handschoenen aan lukt niet. Laat me vertellen wat ik zie en maak er tekst van.',
  },
  {
    key: 'app-parts-in-van',
    language: 'en',
    author: 'magazijn-12',
    q: 0.9,
    title: 'See which van nearby carries the part',
    body: 'The part I miss is usually two streets away in a colleague’s van. Show it and let me call.',
  },
  {
    key: 'app-one-sign-on',
    language: 'en',
    author: 'ot-beveiliging-02',
    q: 1.2,
    title: 'Sign in once a day, not once an hour',
    body: 'The badge that opens the station can open the app as well. Security agrees, as long as a lost badge is blocked within minutes.',
  },
  {
    key: 'app-rooster',
    language: 'nl',
    author: 'lekzoeken-05',
    q: 0.1,
    title: 'Je rooster en je verlof in dezelfde app',
    body: 'Nu staat het rooster op een prikbord en het verlof in een ander systeem.',
  },
];
