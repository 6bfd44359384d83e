import type { DemoDepartment, DemoSite, DemoUnit } from './demo-types.js';

/** The group at the root of the tree: a fictional energy and infrastructure company. */
export const demoOrganisation = {
  name: 'Polderlicht Groep N.V.',
  mailDomain: 'polderlicht.example',
  headOffice: 'Utrecht',
} as const;

/**
 * Nine units with 34 departments and 540 people. Three departments have fewer than five people (`bestuur`,
 * `ot-beveiliging`, `circulair`), so that a report must leave them out.
 */
export const demoUnits: readonly DemoUnit[] = [
  {
    key: 'directie-staf',
    name: 'Directie en Staf',
    departments: [
      department('bestuur', 'Raad van bestuur', 'Utrecht', 4, [
        'Financieel directeur',
        'Directeur Netten',
        'Directeur Klant en Markt',
      ]),
      department('juridisch', 'Juridische Zaken', 'Utrecht', 9, [
        'Hoofd Juridische Zaken',
        'Bedrijfsjurist',
        'Contractmanager',
        'Privacyjurist',
      ]),
      department('communicatie', 'Communicatie', 'Utrecht', 11, [
        'Hoofd Communicatie',
        'Communicatieadviseur',
        'Redacteur',
        'Omgevingsmanager',
      ]),
      department('vkm', 'Veiligheid, Kwaliteit en Milieu', 'Utrecht', 14, [
        'Manager Veiligheid',
        'Veiligheidskundige',
        'Kwaliteitsadviseur',
        'Milieuadviseur',
      ]),
    ],
  },
  {
    key: 'elektriciteit',
    name: 'Elektriciteitsnetten',
    departments: [
      department('stations', 'Hoogspanningsstations', 'Utrecht', 32, [
        'Teamleider Stations',
        'Monteur hoogspanning',
        'Werkverantwoordelijke',
        'Schakeldeskundige',
      ]),
      department('kabels', 'Kabels en Lijnen', 'Eindhoven', 30, [
        'Teamleider Kabels',
        'Kabelmonteur',
        'Lijnmonteur',
        'Meettechnicus',
      ]),
      department('storingsdienst', 'Storingsdienst', 'Utrecht', 28, [
        'Teamleider Storingsdienst',
        'Storingsmonteur',
        'Ploegleider',
        'Allround monteur',
      ]),
      department('netplanning', 'Netplanning', 'Utrecht', 14, [
        'Manager Netplanning',
        'Netplanner',
        'Netstrateeg',
      ]),
      department('bedrijfsvoering', 'Bedrijfsvoeringscentrum', 'Utrecht', 18, [
        'Chef van de wacht',
        'Bedrijfsvoerder',
        'Netwacht',
      ]),
    ],
  },
  {
    key: 'gas-warmte',
    name: 'Gas en Warmte',
    departments: [
      department('gasnet', 'Gasnetten', 'Rotterdam', 22, [
        'Teamleider Gas',
        'Gasmonteur',
        'Gastechnicus',
        'Toezichthouder',
      ]),
      department('warmtenet', 'Warmtenetten', 'Rotterdam', 20, [
        'Teamleider Warmte',
        'Monteur warmte',
        'Procesoperator',
        'Regeltechnicus',
      ]),
      department('lekzoeken', 'Lekzoeken en Inspectie', 'Rotterdam', 8, [
        'Coördinator Inspectie',
        'Gaslekzoeker',
        'Inspecteur',
      ]),
      department('meetdienst', 'Meetdienst', 'Eindhoven', 14, [
        'Teamleider Meetdienst',
        'Metermonteur',
        'Meetspecialist',
      ]),
    ],
  },
  {
    key: 'projecten',
    name: 'Projecten en Aanleg',
    departments: [
      department('aanleg-zuid', 'Aanleg Zuid', 'Eindhoven', 26, [
        'Projectmanager',
        'Uitvoerder',
        'Monteur aanleg',
        'Projectleider',
      ]),
      department('aanleg-west', 'Aanleg West', 'Rotterdam', 24, [
        'Projectmanager',
        'Monteur aanleg',
        'Uitvoerder',
        'Projectleider',
      ]),
      department('werkvoorbereiding', 'Werkvoorbereiding', 'Eindhoven', 18, [
        'Hoofd Werkvoorbereiding',
        'Werkvoorbereider',
        'Tekenaar',
        'Planner',
      ]),
      department('aannemers', 'Aannemersbeheer', 'Utrecht', 9, [
        'Manager Aannemers',
        'Contractbeheerder',
        'Toezichthouder aanleg',
      ]),
    ],
  },
  {
    key: 'klant',
    name: 'Klant en Facturatie',
    departments: [
      department('klantenservice', 'Klantenservice', 'Eindhoven', 30, [
        'Manager Klantenservice',
        'Medewerker klantenservice',
        'Klachtenbehandelaar',
        'Teamcoach',
      ]),
      department('facturatie', 'Facturatie', 'Utrecht', 16, [
        'Manager Facturatie',
        'Medewerker facturatie',
        'Incassomedewerker',
        'Tariefanalist',
      ]),
      department('aansluitingen', 'Aansluitingen', 'Eindhoven', 18, [
        'Teamleider Aansluitingen',
        'Klantregisseur',
        'Planner aansluitingen',
      ]),
      department('zakelijk', 'Zakelijke Relaties', 'Utrecht', 9, [
        'Manager Zakelijk',
        'Relatiebeheerder',
        'Accountadviseur',
      ]),
    ],
  },
  {
    key: 'it-data',
    name: 'IT en Data',
    departments: [
      department('werkplek', 'Werkplek en Ondersteuning', 'Utrecht', 13, [
        'Teamleider Werkplek',
        'Medewerker servicedesk',
        'Systeembeheerder',
      ]),
      department('applicaties', 'Applicaties en Data', 'Utrecht', 24, [
        'Manager Applicaties',
        'Software engineer',
        'Data-analist',
        'Product owner',
      ]),
      department('gdansk', 'Service Centre Gdańsk', 'Gdańsk', 24, [
        'Site manager',
        'Software engineer',
        'Data specialist',
        'Invoice analyst',
        'Test engineer',
      ]),
      department('ot-beveiliging', 'OT-beveiliging', 'Utrecht', 4, [
        'Hoofd OT-beveiliging',
        'Beveiligingsspecialist',
      ]),
    ],
  },
  {
    key: 'logistiek',
    name: 'Inkoop en Logistiek',
    departments: [
      department('magazijn', 'Magazijnen', 'Rotterdam', 20, [
        'Chef magazijn',
        'Magazijnmedewerker',
        'Voorraadbeheerder',
        'Chauffeur',
      ]),
      department('inkoop', 'Inkoop en Wagenpark', 'Rotterdam', 12, [
        'Hoofd Inkoop',
        'Inkoper',
        'Wagenparkbeheerder',
      ]),
      department('circulair', 'Circulaire Materialen', 'Rotterdam', 3, [
        'Programmaleider Circulair',
        'Materiaalspecialist',
      ]),
    ],
  },
  {
    key: 'belgie-duitsland',
    name: 'België en Duitsland',
    departments: [
      department('antwerpen-netdienst', 'Netdienst Antwerpen', 'Antwerpen', 14, [
        'Diensthoofd',
        'Technieker',
        'Werfleider',
      ]),
      department('antwerpen-projecten', 'Projecten Antwerpen', 'Antwerpen', 7, [
        'Projectleider',
        'Projectingenieur',
      ]),
      department('duesseldorf-netz', 'Netzbetrieb Düsseldorf', 'Düsseldorf', 14, [
        'Betriebsleiter',
        'Netzmonteur',
        'Netzmeister',
        'Netzplanung',
      ]),
    ],
  },
  {
    key: 'mens-financien',
    name: 'Mens en Financiën',
    departments: [
      department('hr', 'Mens en Ontwikkeling', 'Utrecht', 11, [
        'Hoofd HR',
        'HR-adviseur',
        'Opleidingsadviseur',
        'Recruiter',
      ]),
      department('financien', 'Financiën', 'Utrecht', 12, [
        'Hoofd Control',
        'Controller',
        'Medewerker administratie',
      ]),
      department('facilitair', 'Facilitair', 'Utrecht', 8, [
        'Hoofd Facilitair',
        'Medewerker facilitair',
        'Gebouwbeheerder',
      ]),
    ],
  },
];

function department(
  key: string,
  name: string,
  site: DemoSite,
  headcount: number,
  functionTitles: DemoDepartment['functionTitles'],
): DemoDepartment {
  return { key, name, site, headcount, functionTitles };
}
