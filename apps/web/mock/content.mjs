// The mock's fixed content: dates are relative to the moment it starts.
const day = 86_400_000;
const now = Date.now();
export const at = (days) => new Date(now + days * day).toISOString();
export const uuid = (group, n) => `${group}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const people = [
  'Noor de Wit',
  'Willem van Dalen',
  'Samira El Idrissi',
  'Joris Peeters',
  'Anke Vogel',
  'Piotr Zając',
].map((displayName, n) => ({ id: uuid('1', n), displayName, kind: 'employee' }));
const roles = [
  ['employee'],
  ['employee', 'leadership'],
  ['employee', 'programme-manager', 'community-manager'],
];
const account = (n) => ({
  ...people[n],
  email: `${people[n].displayName.split(' ')[0].toLowerCase()}@polderlicht.example`,
  language: 'nl',
  roles: roles[n],
  groupIds: [],
  version: 1,
  permissions: [
    'read-challenges',
    'submit-ideas',
    'vote',
    ...(n > 0 ? ['manage-challenges', 'read-brief'] : []),
  ],
});
export const accounts = [account(0), account(1), account(2)];
export const domains = [
  ['Veiligheid', 'Safety'],
  ['Klant', 'Customer'],
  ['Digitaal werken', 'Digital work'],
].map(([nl, en], n) => ({
  id: uuid('2', n),
  name: { nl, en },
  goal: { nl: `Beter worden in ${nl.toLowerCase()}.`, en: `Get better at ${en.toLowerCase()}.` },
  ownerId: people[1].id,
  version: 1,
}));
const windows = (starts) =>
  ['ideation', 'discussion', 'voting', 'review'].map((phase, n) => ({
    phase,
    startsAt: at(starts[n]),
    endsAt: at(starts[n + 1]),
  }));
export const challenge = (n, phase, starts, more) => ({
  id: uuid('3', n),
  domainId: domains[n % 3].id,
  language: 'nl',
  criteria: [
    'Binnen een half jaar te doen',
    'Merkbaar voor de monteur of de klant',
    'Kosten wegen op tegen wat het oplevert',
  ],
  sponsorId: people[1].id,
  audience: { kind: 'everyone' },
  method: 'agree-disagree-pass',
  results: 'after-close',
  topCount: 10,
  promisedBy: at(starts[4] + 7),
  phase,
  phases: windows(starts),
  createdAt: at(-40),
  version: 1,
  allowedTransitions: [],
  ...more,
});
export const challenges = [
  challenge(0, 'voting', [-30, -16, -4, 5, 19], {
    title: 'Elke dag heel thuis',
    question: 'Wat maakt werken aan het net morgen merkbaar veiliger?',
    context:
      'In de eerste helft van dit jaar telden we 41 bijna-ongevallen in onderstations en langs de weg. We weten wat er misging, maar jullie weten wat er in de praktijk zou helpen.\nDe drie beste ideeën krijgen direct een eigenaar en geld.',
  }),
  challenge(1, 'ideation', [-9, 5, 12, 26, 40], {
    title: 'De begrijpelijke rekening',
    question: 'Hoe zorgen we dat klanten hun energierekening in één keer begrijpen?',
    context:
      'Vier van de tien telefoontjes gaan over de rekening. Dat kost klanten tijd en ons ook. We zoeken veranderingen die je op één rekening kunt laten zien.',
  }),
  challenge(2, 'review', [-50, -36, -20, -2, 9], {
    title: 'Minder vergaderen, meer bereiken',
    question: 'Wat moeten we stoppen, korter maken of anders doen in ons overleg?',
    context: 'Gemiddeld zitten we 14 uur per week in overleg. De directie wil daar vier uur vanaf.',
  }),
  challenge(3, 'voting', [-25, -12, -3, 0.2, 15], {
    title: 'Better onboarding',
    language: 'en',
    question: 'What would have made your first month with us easier?',
    context: 'One in six new colleagues leaves within a year. We ask those who stayed.',
    method: 'support',
    results: 'live',
  }),
  challenge(4, 'announced', [6, 20, 27, 41, 55], {
    title: 'Depots zonder gas',
    question: 'Hoe maken we onze depots in drie jaar gasvrij?',
    context: 'De depots verbruiken samen evenveel gas als 600 huizen.',
  }),
];
const texts = [
  [
    'Spanningstester aan elke sleutelbos',
    'Iedere monteur krijgt een kleine spanningstester die aan de sleutelbos past. Dan hoef je niet terug naar de bus om te controleren.',
  ],
  [
    'Start elke klus met twee minuten rondkijken',
    'Voor de gereedschapskist opengaat: samen rondkijken en hardop zeggen wat er mis kan gaan. Geen formulier, geen handtekening.',
  ],
  [
    'Melding maken met één foto',
    'Een bijna-ongeval melden duurt nu een kwartier. Maak het één foto en één zin, de rest vult de veiligheidskundige in.',
  ],
  [
    'Verlichting bij de onderstations herstellen',
    'Bij veel onderstations doet de buitenlamp het niet. In de winter werk je dan met een hoofdlamp aan een kast van 10 kV.',
  ],
  [
    'Kaart met gladde plekken',
    'Laat de bus zelf gladde plekken doorgeven, zodat collega’s later op de dag gewaarschuwd worden.',
  ],
  [
    'Buddy in de nachtdienst',
    'Wie ’s nachts alleen op pad gaat, belt elk uur met een vaste collega in een andere regio.',
  ],
  [
    'Nieuwe handschoenen kiezen met de gebruikers',
    'Laat tien monteurs drie soorten een maand dragen en koop wat zij kiezen.',
  ],
  [
    'Stop the clock on unsafe jobs',
    'Anyone may stop a job without asking. The clock of the assignment stops too, so nobody pays for being careful.',
  ],
  [
    'Eén rustige opslag voor aardingsmateriaal',
    'Nu ligt het door elkaar in de bus. Een vaste plek met schaduwbord kost 80 euro per bus.',
  ],
  ['Elke maand één verhaal', 'Een collega vertelt vijf minuten wat er bijna misging. Zonder schuldvraag.'],
  [
    'Waarschuwing voor pompend grondwater',
    'Bij kabelputten die volliep stonden we twee keer met de voeten in het water voordat we het zagen. Een vlotter met lampje is genoeg.',
  ],
  [
    'Rijden zonder telefoon, ook voor de planning',
    'De planning belt terwijl we rijden. Spreek af dat er tussen klussen tien minuten niet gebeld wordt.',
  ],
  [
    'Use drones for the first look',
    'Send a drone up before anyone climbs the mast, so we only climb when there is something to fix.',
  ],
  [
    'Veiligheidsbril op sterkte',
    'Wie een leesbril draagt, zet de veiligheidsbril nu af om de tekening te lezen.',
  ],
];
export const ideas = challenges.slice(0, 4).flatMap((one, c) =>
  texts.slice(0, [14, 5, 14, 8][c]).map(([title, body], n) => ({
    id: uuid('4', c * 100 + n),
    challengeId: one.id,
    title,
    body,
    language: /^(Stop the|Use )/.test(title) ? 'en' : 'nl',
    authorId: people[n % 6].id,
    state: 'submitted',
    version: n === 2 ? 3 : 1,
    submittedAt: at(-20 + n),
    createdAt: at(-21 + n),
  })),
);

export const mayLead = (me) => me.roles.includes('leadership') || me.roles.includes('programme-manager');
const next = {
  draft: ['announced', 'cancelled'],
  announced: ['ideation', 'cancelled'],
  ideation: ['discussion', 'voting', 'cancelled'],
  voting: ['review', 'cancelled'],
  review: ['decided'],
};
export const shown = (me, c) => ({ ...c, allowedTransitions: mayLead(me) ? (next[c.phase] ?? []) : [] });
