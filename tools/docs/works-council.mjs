import { rolesWith, operations } from '../../libs/contracts/dist/access/access-matrix.js';
import { withPlumbing } from '../../libs/platform/dist/personal-records/plumbing-records.js';
import { wordsOf } from '../../libs/platform/dist/personal-records/personal-records.js';

const words = {
  en: {
    title: 'What Zwerm keeps of people: information for the works council',
    made: 'Generated from the software itself by `npm run docs:generate`; do not edit. It says what is stored, not what is intended.',
    not: 'What it does not do',
    nots: [
      'It does not rank or judge individual employees: there is no list, score or ranking of people, for nobody.',
      'It shows no numbers about groups of fewer than five people; where one such group could be computed from the others, a second one is left out too.',
      'It shows nobody what somebody voted. Votes are confidential, not anonymous: in a named round an operator of the database can make the connection, and nobody can in the app.',
      'It keeps no page visits and no working hours of anybody; the moments of signing in, writing and voting are kept where the table below says so.',
      'It sends nothing to anybody but the mail server and the identity provider of the organisation itself, and loads nothing from elsewhere.',
    ],
    kept: 'What is kept',
    head: ['What', 'Why', 'Who sees it', 'How long', 'When somebody is erased'],
    rights: 'Who may do what with records of people',
    rightsHead: ['Operation', 'Roles'],
    anyone: 'anyone',
    erased: 'Taking away and erasing',
    erasedText: [
      'Everybody downloads what is kept of them, and has it erased after seven days in which they can think again. A user manager can have it done at once on request. With `ERASE_LEAVERS_AFTER_DAYS` leavers are erased by themselves.',
      'Every part of the system confirms an erasure; when one has not after 24 hours, the operator is alarmed. Backups are the organisation’s: keep them 35 days at most, and have the operator repeat the erasures after one is restored.',
      'Mails that were sent and exports that were taken are out of reach. A name that somebody wrote in an idea, a title or a reason stays where its text stays.',
    ],
  },
  nl: {
    title: 'Wat Zwerm over mensen bewaart: informatie voor de ondernemingsraad',
    made: 'Gemaakt uit de software zelf met `npm run docs:generate`; niet met de hand wijzigen. Er staat wat er wordt bewaard, niet wat de bedoeling is.',
    not: 'Wat Zwerm niet doet',
    nots: [
      'Zwerm rangschikt of beoordeelt geen medewerkers: er is geen lijst, score of ranglijst van mensen, voor niemand.',
      'Zwerm toont geen cijfers over groepen van minder dan vijf mensen; is zo’n groep uit de andere te berekenen, dan valt ook een tweede groep weg.',
      'Zwerm toont niemand wat iemand stemde. Stemmen zijn vertrouwelijk, niet anoniem: in een stemronde op naam kan een beheerder van de database de koppeling leggen, en in de app kan niemand dat.',
      'Zwerm bewaart van niemand paginabezoek of werktijden; momenten van inloggen, schrijven en stemmen worden bewaard waar de tabel hieronder dat zegt.',
      'Zwerm stuurt niets naar anderen dan de mailserver en het personeelssysteem van de organisatie zelf, en laadt niets van elders.',
    ],
    kept: 'Wat wordt bewaard',
    head: ['Wat', 'Waarom', 'Wie het ziet', 'Hoelang', 'Als iemand wordt gewist'],
    rights: 'Wie wat mag met gegevens van mensen',
    rightsHead: ['Handeling', 'Rollen'],
    anyone: 'iedereen',
    erased: 'Meenemen en wissen',
    erasedText: [
      'Iedereen downloadt wat over hem of haar wordt bewaard en kan zich laten wissen, na zeven dagen bedenktijd. Een gebruikersbeheerder kan het op verzoek direct laten doen. Met `ERASE_LEAVERS_AFTER_DAYS` worden vertrokken mensen vanzelf gewist.',
      'Elk deel van het systeem bevestigt een wissing; ontbreekt er na 24 uur een bevestiging, dan gaat er een alarm naar de beheerder. Back-ups zijn van de organisatie: bewaar ze hooguit 35 dagen en laat de beheerder na het terugzetten opnieuw wissen.',
      'Verzonden mails en meegenomen exports zijn buiten bereik. Een naam die iemand in een idee, titel of toelichting schreef, blijft staan waar die tekst blijft staan.',
    ],
  },
};

/** `docs/generated/works-council.md` and its Dutch twin: what the services declare, and who may read or change it. */
export function worksCouncilSheet(definitions, language) {
  const say = words[language];
  const parts = definitions.flatMap(({ personalRecords }) => withPlumbing(personalRecords).parts);
  // The plumbing is the same in every service: once is enough.
  const once = [...new Map(parts.map((part) => [part.what[language], part])).values()];
  return [
    `# ${say.title}`,
    '',
    say.made,
    '',
    `## ${say.not}`,
    '',
    ...say.nots.map((line) => `- ${line}`),
    '',
    `## ${say.kept}`,
    '',
    ...table(
      say.head,
      once.map(({ what, why, seenBy, kept, erasure }) =>
        [what, why, seenBy, kept, wordsOf(erasure)].map((cell) => cell[language]),
      ),
    ),
    '',
    `## ${say.rights}`,
    '',
    ...table(say.rightsHead, aboutPeople(say)),
    '',
    `## ${say.erased}`,
    '',
    ...say.erasedText.flatMap((line) => [line, '']),
  ].join('\n');
}

const aboutPeople = (say) =>
  operations
    .filter(({ operation }) =>
      /\/(people|accounts|me|erasures|access-log|colleagues|groups|units)\b/.test(operation),
    )
    .map(({ operation, needs }) => {
      const roles = rolesWith(needs);
      return [`\`${operation}\``, roles === 'anyone' ? say.anyone : roles.join(', ')];
    });

const table = (head, rows) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
];
