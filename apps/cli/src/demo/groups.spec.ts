import { demoGroups } from './groups.js';
import { demoPeople } from './people.js';
import { demoProfiles } from './profiles.js';

const people = demoPeople(20_261);
const profiles = demoProfiles(people, 7);

describe('the groups', () => {
  it('are eighteen: eleven by rule, seven by hand, one that only members know of', () => {
    expect(demoGroups).toHaveLength(18);
    expect(demoGroups.filter(({ members }) => 'rule' in members)).toHaveLength(11);
    expect(demoGroups.filter(({ isSecret }) => isSecret).map(({ key }) => key)).toEqual(['reorganisatie']);
    expect(new Set(demoGroups.map(({ name }) => name.toLowerCase())).size).toBe(18);
  });

  it('have somebody in each that is kept by hand, and only employees', () => {
    for (const { key, members } of demoGroups)
      if ('pick' in members) {
        const picked = people.filter(members.pick);
        expect([key, picked.length > 4, picked.every(({ kind }) => kind === 'employee')]).toEqual([
          key,
          true,
          true,
        ]);
      }
  });
});

describe('the profiles', () => {
  it('are incomplete for about one in five', () => {
    const silent = profiles.filter(({ expertise }) => expertise.length === 0).length;
    expect(Math.abs(silent / 600 - 0.2)).toBeLessThan(0.05);
  });

  it('give every partner and customer a colleague and an end, and nobody else', () => {
    const keys = new Map(people.map((person) => [person.key, person]));
    people.forEach(({ kind }, index) => {
      const { sponsor, endsInDays } = profiles[index]!;
      const isOutside = kind !== 'employee';
      expect([sponsor !== null, endsInDays !== null]).toEqual([isOutside, isOutside]);
      if (sponsor) expect(keys.get(sponsor)?.kind).toBe('employee');
    });
  });
});
