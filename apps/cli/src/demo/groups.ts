import type { GroupRule } from '@zwerm/people/groups/domain/group-rule';
import { demoIds } from './demo-ids.js';
import type { DemoPerson } from './demo-types.js';

/** A group of the demo: its members follow a rule, or are picked from the people. */
export interface DemoGroup {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly isSecret?: true;
  readonly members:
    { readonly rule: GroupRule } | { readonly pick: (person: DemoPerson, index: number) => boolean };
}

const employee = ({ kind }: DemoPerson): boolean => kind === 'employee';

/** Eighteen groups: eleven by rule, seven by hand, and one of those only its members know of. */
export const demoGroups: readonly DemoGroup[] = [
  byRule('all-partner', 'Partners', 'Iedereen van een partnerbedrijf.', { kinds: ['partner'] }),
  byRule('all-customer', 'Klanten', 'Klanten die meedenken.', { kinds: ['customer'] }),
  byRule('monteurs', 'Monteurs', 'Iedereen die buiten aan het net werkt.', {
    kinds: ['employee'],
    jobTitleContains: 'monteur',
  }),
  byRule('teamleiders', 'Teamleiders', 'Ervaringen delen over leidinggeven.', {
    jobTitleContains: 'teamleider',
  }),
  byRule('netten', 'Netten', 'Elektriciteit, gas en warmte samen.', {
    unitIds: [demoIds.group('elektriciteit'), demoIds.group('gas-warmte')],
  }),
  byRule('kenniskring-relais', 'Kenniskring relaisbeveiliging', 'Vragen en oplossingen over beveiliging.', {
    expertise: ['relaisbeveiliging', 'schakelen'],
  }),
  byRule('kenniskring-data', 'Kenniskring data', 'Wie met gegevens werkt.', {
    expertise: ['data-analyse', 'integraties'],
  }),
  byRule('english-speakers', 'English speakers', 'Colleagues who read Zwerm in English.', {
    kinds: ['employee'],
    languages: ['en'],
  }),
  byRule('polski', 'Polski', 'Dla wszystkich, którzy mówią po polsku.', { spokenLanguages: ['pools'] }),
  byRule('fietsers', 'Fietsers', 'Op de fiets naar je werk.', { interests: ['fietsen'] }),
  byRule('duurzaam', 'Duurzaam doen', 'Minder verbruiken, meer hergebruiken.', {
    interests: ['duurzaamheid'],
    kinds: ['employee'],
  }),
  byHand('or', 'Ondernemingsraad', 'Praat namens de medewerkers mee.', 13, 41),
  byHand('jong', 'Jong Polderlicht', 'Voor wie hier net begint.', 25, 21),
  byHand('ambassadeurs', 'Ambassadeurs Samen Slimmer', 'Helpen collega’s op weg in Zwerm.', 18, 29),
  byHand('bhv', 'Bedrijfshulpverlening Utrecht', 'Oefenen en afspraken.', 12, 37),
  byHand('veiligheid', 'Klankbord veiligheid', 'Leest mee met nieuwe regels.', 10, 53),
  byHand('rooster', 'Projectgroep nieuw rooster', 'Bereidt het rooster van volgend jaar voor.', 8, 67),
  {
    ...byHand(
      'reorganisatie',
      'Voorbereiding Logistiek 2027',
      'Besloten: plannen die nog niet rond zijn.',
      6,
      83,
    ),
    isSecret: true,
  },
];

function byRule(key: string, name: string, purpose: string, rule: GroupRule): DemoGroup {
  return { key, name, purpose, members: { rule } };
}

/** Picks every so many-th employee until there are enough. */
function byHand(key: string, name: string, purpose: string, count: number, step: number): DemoGroup {
  return {
    key,
    name,
    purpose,
    members: { pick: (person, index) => employee(person) && index % step === 5 && index / step < count },
  };
}
