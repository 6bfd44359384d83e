import { demoCustomers, demoPartners } from './companies.js';
import type {
  DemoCompany,
  DemoDepartment,
  DemoLanguage,
  DemoPerson,
  DemoPersonKind,
  DemoSite,
  NameOrigin,
} from './demo-types.js';
import { namesByOrigin } from './names.js';
import { demoOrganisation, demoUnits } from './organisation.js';
import { SeededRandom } from './seeded-random.js';

type Mix<T extends string> = readonly (readonly [T, number])[];

const dutchSites: Mix<NameOrigin> = [
  ['dutch', 0.7],
  ['moroccan', 0.07],
  ['surinamese', 0.07],
  ['turkish', 0.06],
  ['polish', 0.05],
  ['german', 0.03],
  ['flemish', 0.02],
];
const originsBySite: Readonly<Record<DemoSite, Mix<NameOrigin>>> = {
  Utrecht: dutchSites,
  Eindhoven: dutchSites,
  Rotterdam: dutchSites,
  Antwerpen: [
    ['flemish', 0.8],
    ['dutch', 0.1],
    ['moroccan', 0.1],
  ],
  Düsseldorf: [
    ['german', 0.85],
    ['turkish', 0.1],
    ['polish', 0.05],
  ],
  Gdańsk: [['polish', 1]],
};

/** Tuned so that the whole organisation comes out near nl 70 / en 24 / de 6. */
const languagesByOrigin: Readonly<Record<NameOrigin, Mix<DemoLanguage>>> = {
  dutch: mostlyDutch(0.8),
  flemish: mostlyDutch(0.8),
  moroccan: mostlyDutch(0.85),
  surinamese: mostlyDutch(0.85),
  turkish: mostlyDutch(0.85),
  polish: mostlyDutch(0.3),
  german: [
    ['de', 0.9],
    ['en', 0.1],
  ],
};

/** Every demo in the world is the same, but for its dates and its password. */
export const demoSeed = 20_261;

/** The four people whose logins are printed at start, in the order in which the demo introduces them. */
export const fixedPeople: readonly DemoPerson[] = [
  fixed('noor', 'Noor Verhagen', 'elektriciteit', 'stations', 'Monteur hoogspanning', []),
  fixed('willem', 'Willem van Oosterzee', 'directie-staf', 'bestuur', 'Voorzitter raad van bestuur', [
    'leadership',
  ]),
  fixed('samira', 'Samira El Idrissi', 'directie-staf', 'communicatie', 'Programmamanager Samen Slimmer', [
    'programme-manager',
    'community-manager',
  ]),
  fixed('beheer', 'Beheer Polderlicht', 'it-data', 'werkplek', 'Applicatiebeheerder', ['administrator']),
];

/** The colleague whose first visit is still ahead, and who can sign in to see it. */
export const newcomerOf = (people: readonly DemoPerson[]): DemoPerson | undefined =>
  people[fixedPeople.length];

/**
 * The 600 people of the demo: the four fixed people, 536 colleagues in the order of the organisation tree,
 * 40 partners and 20 customers. Keys, units and functions never depend on the seed; names and languages do.
 */
export function demoPeople(seed: number): DemoPerson[] {
  const naming = new Naming(new SeededRandom(seed));
  const people = [...fixedPeople];
  for (const unit of demoUnits) {
    for (const department of unit.departments) people.push(...colleagues(unit.key, department, naming));
  }
  people.push(...externals('partner', demoPartners, naming), ...externals('customer', demoCustomers, naming));
  return people;
}

function colleagues(unit: string, department: DemoDepartment, naming: Naming): DemoPerson[] {
  const [head, ...others] = department.functionTitles;
  const taken = fixedPeople.filter((person) => person.department === department.key).length;
  return Array.from({ length: department.headcount - taken }, (_, index) => ({
    key: numbered(department.key, index + 1),
    ...naming.nextAt(department.site, demoOrganisation.mailDomain),
    kind: 'employee' as const,
    company: demoOrganisation.name,
    unit,
    department: department.key,
    functionTitle: index === 0 ? head : (others[(index - 1) % others.length] ?? head),
    roles: rolesIn(department.key, index),
  }));
}

/** The gravest roles take two administrators, so there is a second one whose login is not printed. */
function rolesIn(department: string, index: number): DemoPerson['roles'] {
  if (department === 'bestuur') return ['leadership'];
  return department === 'werkplek' && index === 0 ? ['administrator'] : [];
}

function externals(
  kind: Exclude<DemoPersonKind, 'employee'>,
  companies: readonly DemoCompany[],
  naming: Naming,
): DemoPerson[] {
  const seats = companies.flatMap((company) =>
    Array.from({ length: company.headcount }, (_, seat) => ({ company, seat })),
  );
  return seats.map(({ company, seat }, index) => ({
    key: numbered(kind, index + 1),
    ...naming.nextAt(company.site, company.mailDomain),
    kind,
    company: company.name,
    unit: null,
    department: null,
    functionTitle: company.functionTitles[seat % company.functionTitles.length] ?? company.functionTitles[0],
    roles: [],
  }));
}

/** Hands out names that nobody else in the demo has, so that a name on screen always means one person. */
class Naming {
  private readonly taken = new Set(fixedPeople.map((person) => person.email.split('@')[0]));

  constructor(private readonly random: SeededRandom) {}

  nextAt(site: DemoSite, mailDomain: string): Pick<DemoPerson, 'displayName' | 'email' | 'language'> {
    const origin = this.draw(originsBySite[site]);
    const names = namesByOrigin[origin];
    // Gdańsk works in English; elsewhere people read what they grew up with or what their team speaks.
    const language = site === 'Gdańsk' ? 'en' : this.draw(languagesByOrigin[origin]);
    for (;;) {
      const displayName = `${this.random.pick(names.first)} ${this.random.pick(names.last)}`;
      const mailbox = mailboxOf(displayName);
      if (this.taken.has(mailbox)) continue;
      this.taken.add(mailbox);
      return { displayName, email: `${mailbox}@${mailDomain}`, language };
    }
  }

  private draw<T extends string>(mix: Mix<T>): T {
    let left = this.random.next();
    for (const [value, share] of mix) {
      left -= share;
      if (left < 0) return value;
    }
    return (mix[0] as readonly [T, number])[0];
  }
}

/** `Łukasz de Groot` becomes `lukasz.degroot`. */
function mailboxOf(displayName: string): string {
  const plain = displayName
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase();
  const [first, ...last] = plain.split(' ');
  return `${first}.${last.join('')}`;
}

function numbered(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(2, '0')}`;
}

function fixed(
  key: string,
  displayName: string,
  unit: string,
  department: string,
  functionTitle: string,
  roles: DemoPerson['roles'],
): DemoPerson {
  return {
    key,
    displayName,
    email: `${key}@${demoOrganisation.mailDomain}`,
    kind: 'employee',
    company: demoOrganisation.name,
    unit,
    department,
    language: 'nl',
    functionTitle,
    roles,
  };
}

function mostlyDutch(share: number): Mix<DemoLanguage> {
  return [
    ['nl', share],
    ['en', 1 - share],
  ];
}
