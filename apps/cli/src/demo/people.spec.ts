import { demoCustomers, demoPartners } from './companies.js';
import { demoOrganisation, demoUnits } from './organisation.js';
import { demoPeople, fixedPeople } from './people.js';

const people = demoPeople(20_261);
const departments = demoUnits.flatMap((unit) => unit.departments);

describe('the organisation', () => {
  it('has nine units with 34 departments for 540 people', () => {
    expect(demoUnits).toHaveLength(9);
    expect(departments).toHaveLength(34);
    expect(new Set([...demoUnits, ...departments].map(({ key }) => key)).size).toBe(9 + 34);
    expect(departments.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(540);
  });

  it('has exactly three departments that are too small to report on', () => {
    const small = departments.filter(({ headcount }) => headcount < 5).map(({ key }) => key);
    expect(small).toEqual(['bestuur', 'ot-beveiliging', 'circulair']);
  });

  it('has a department on each of the six sites', () => {
    expect(new Set(departments.map(({ site }) => site))).toEqual(
      new Set(['Utrecht', 'Eindhoven', 'Rotterdam', 'Antwerpen', 'Düsseldorf', 'Gdańsk']),
    );
  });

  it('uses domains that can never belong to anybody', () => {
    const mailDomains = [demoOrganisation, ...demoPartners, ...demoCustomers].map(
      ({ mailDomain }) => mailDomain,
    );
    expect(mailDomains.filter((mailDomain) => !/^[a-z-]+\.example$/.test(mailDomain))).toEqual([]);
  });
});

describe('the people', () => {
  it('are 540 employees, 40 partners and 20 customers', () => {
    const count = (kind: string) => people.filter((person) => person.kind === kind).length;
    expect([count('employee'), count('partner'), count('customer')]).toEqual([540, 40, 20]);
  });

  it('begin with the four people whose logins are printed', () => {
    expect(people.slice(0, 4)).toEqual(fixedPeople);
    expect(fixedPeople.map(({ email }) => email)).toEqual([
      'noor@polderlicht.example',
      'willem@polderlicht.example',
      'samira@polderlicht.example',
      'beheer@polderlicht.example',
    ]);
  });

  it('fill every department to its headcount, under one head', () => {
    for (const { key, headcount, functionTitles } of departments) {
      const members = people.filter((person) => person.department === key);
      expect([key, members.length]).toEqual([key, headcount]);
      expect(members.filter(({ functionTitle }) => functionTitle === functionTitles[0])).toHaveLength(1);
    }
  });

  it('have a key, a name and an address of their own', () => {
    expect(new Set(people.map(({ key }) => key)).size).toBe(600);
    expect(new Set(people.map(({ displayName }) => displayName)).size).toBe(600);
    expect(new Set(people.map(({ email }) => email)).size).toBe(600);
    expect(people.filter(({ email }) => !/^[a-z]+(\.[a-z]+)?@[a-z-]+\.example$/.test(email))).toEqual([]);
  });

  it('read Dutch, English and German in about 70, 24 and 6 of 100 cases', () => {
    const share = (language: string) => people.filter((person) => person.language === language).length / 6;
    expect(Math.abs(share('nl') - 70)).toBeLessThan(3);
    expect(Math.abs(share('en') - 24)).toBeLessThan(3);
    expect(Math.abs(share('de') - 6)).toBeLessThan(2);
  });

  it('come out the same for the same seed, and under the same keys for any seed', () => {
    expect(demoPeople(20_261)).toEqual(people);
    const others = demoPeople(2);
    expect(others.map(({ key }) => key)).toEqual(people.map(({ key }) => key));
    expect(others.map(({ displayName }) => displayName)).not.toEqual(
      people.map(({ displayName }) => displayName),
    );
  });
});
