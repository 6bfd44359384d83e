import type { DemoCompany } from './demo-types.js';

/** Partner firms: 40 people together. */
export const demoPartners: readonly DemoCompany[] = [
  {
    name: 'Kabelhoek Infra B.V.',
    mailDomain: 'kabelhoek-infra.example',
    headcount: 12,
    site: 'Eindhoven',
    functionTitles: ['Uitvoerder', 'Voorman', 'Grondwerker', 'Kabelmonteur'],
  },
  {
    name: 'Grondig Graafwerk V.O.F.',
    mailDomain: 'grondig-graafwerk.example',
    headcount: 8,
    site: 'Rotterdam',
    functionTitles: ['Machinist', 'Voorman', 'Planner'],
  },
  {
    name: 'Rheinufer Netzbau GmbH',
    mailDomain: 'rheinufer-netzbau.example',
    headcount: 9,
    site: 'Düsseldorf',
    functionTitles: ['Bauleitung', 'Monteur', 'Elektrotechnik'],
  },
  {
    name: 'Bursztynowa Software',
    mailDomain: 'bursztynowa-software.example',
    headcount: 6,
    site: 'Gdańsk',
    functionTitles: ['Software engineer', 'Delivery lead'],
  },
  {
    name: 'Scheldekant Veiligheidsadvies',
    mailDomain: 'scheldekant-advies.example',
    headcount: 5,
    site: 'Antwerpen',
    functionTitles: ['Veiligheidsadviseur', 'Trainer'],
  },
];

/** Customers in the sounding board: 20 people together. */
export const demoCustomers: readonly DemoCompany[] = [
  {
    name: 'Bakkerij De Korenschoof',
    mailDomain: 'korenschoof.example',
    headcount: 2,
    site: 'Utrecht',
    functionTitles: ['Eigenaar', 'Administratie'],
  },
  {
    name: 'Woonvereniging Het Lage Land',
    mailDomain: 'wv-lageland.example',
    headcount: 5,
    site: 'Rotterdam',
    functionTitles: ['Beheerder vastgoed', 'Bewonersconsulent', 'Projectleider onderhoud'],
  },
  {
    name: 'Kwekerij Westergaarde',
    mailDomain: 'westergaarde.example',
    headcount: 3,
    site: 'Rotterdam',
    functionTitles: ['Teeltmanager', 'Bedrijfsleider'],
  },
  {
    name: 'Gemeente Vlietwaard',
    mailDomain: 'vlietwaard.example',
    headcount: 4,
    site: 'Utrecht',
    functionTitles: ['Adviseur energie', 'Beheerder openbare ruimte'],
  },
  {
    name: 'Zorggroep Lindeplein',
    mailDomain: 'lindeplein.example',
    headcount: 3,
    site: 'Eindhoven',
    functionTitles: ['Technisch beheerder', 'Inkoper'],
  },
  {
    name: 'Kühlhaus Rheinbogen GmbH',
    mailDomain: 'kuehlhaus-rheinbogen.example',
    headcount: 3,
    site: 'Düsseldorf',
    functionTitles: ['Betriebsleitung', 'Energieeinkauf'],
  },
];
