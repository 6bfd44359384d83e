import type { DemoPerson } from './demo-types.js';
import { fixedPeople } from './people.js';
import { SeededRandom } from './seeded-random.js';

/** What a person tells of themselves, and what a stay from outside rests on. */
export interface DemoProfile {
  readonly expertise: readonly string[];
  readonly interests: readonly string[];
  readonly spokenLanguages: readonly string[];
  /** Key of the colleague who answers for a partner or customer; null for employees. */
  readonly sponsor: string | null;
  /** Days from the moment of seeding until access ends; null for employees. */
  readonly endsInDays: number | null;
}

const expertiseByUnit: Readonly<Record<string, readonly string[]>> = {
  'directie-staf': ['Contractrecht', 'Crisiscommunicatie', 'Veiligheidscultuur', 'Privacy'],
  elektriciteit: ['Relaisbeveiliging', 'Hoogspanningskabels', 'Schakelen', 'Netberekeningen'],
  'gas-warmte': ['Lekdetectie', 'Warmtenetten', 'Drukregeling', 'Meettechniek'],
  projecten: ['Werkvoorbereiding', 'Gestuurd boren', 'Omgevingsmanagement', 'Kostenramingen'],
  klant: ['Facturatie', 'Klantgesprekken', 'Aansluitingen', 'Klachtafhandeling'],
  'it-data': ['Data-analyse', 'OT-beveiliging', 'Integraties', 'Gebruikersonderzoek'],
  logistiek: ['Voorraadbeheer', 'Europees aanbesteden', 'Hergebruik van materialen', 'Wagenpark'],
  'belgie-duitsland': ['Netbeheer België', 'Netzbetrieb', 'Werfleiding', 'Data-analyse'],
  'mens-financien': ['Leren en ontwikkelen', 'Subsidies', 'Controlling', 'Werving'],
};
const expertiseOutside = ['Kabelmontage', 'Grondwerk', 'Energie-inkoop', 'Duurzaam bouwen'];
const interests = [
  'Fietsen',
  'Duurzaamheid',
  'Muziek',
  'Techniek',
  'Koken',
  'Vrijwilligerswerk',
  'Veiligheid',
];
const otherLanguages = ['en', 'de', 'pl', 'tr', 'ar', 'fr'];

/** One in five people told nothing yet, so that incomplete profiles can be seen too. */
const silentShare = 0.2;

/** Profiles in the order of the people; the same seed gives the same ones. */
export function demoProfiles(people: readonly DemoPerson[], seed: number): DemoProfile[] {
  const random = new SeededRandom(seed);
  const sponsors = people.filter(
    ({ kind, functionTitle }) =>
      kind === 'employee' && /Contractmanager|Inkoper|Accountmanager/.test(functionTitle),
  );
  return people.map((person) => ({
    ...wordsOf(person, random),
    ...stayOf(person, random, [...sponsors, ...fixedPeople.slice(2, 3)]),
  }));
}

function wordsOf(
  person: DemoPerson,
  random: SeededRandom,
): Pick<DemoProfile, 'expertise' | 'interests' | 'spokenLanguages'> {
  const known = expertiseByUnit[person.unit ?? ''] ?? expertiseOutside;
  const chosen = {
    expertise: [...new Set([random.pick(known), random.pick(known)])],
    interests: [...new Set([random.pick(interests), random.pick(interests)])],
    spokenLanguages: [...new Set([person.language, random.pick(otherLanguages)])],
  };
  const isSilent = random.chance(silentShare) && !fixedPeople.includes(person);
  return isSilent ? { expertise: [], interests: [], spokenLanguages: [] } : chosen;
}

function stayOf(
  { kind }: DemoPerson,
  random: SeededRandom,
  sponsors: readonly DemoPerson[],
): Pick<DemoProfile, 'sponsor' | 'endsInDays'> {
  // One in ten ends soon, so that a sponsor's reminder can be seen.
  const endsInDays = random.chance(0.1) ? random.between(3, 13) : random.between(20, 400);
  const stay = { sponsor: random.pick(sponsors).key, endsInDays };
  return kind === 'employee' ? { sponsor: null, endsInDays: null } : stay;
}
