import { everyEmployee, isInAudience, isNobody, tidyAudience, type AudienceCandidate } from './audience.js';

const nobody = { everyone: false, groupIds: [], personIds: [] };
const employee: AudienceCandidate = {
  personId: 'p',
  roles: ['employee', 'leadership'],
  groupIds: ['g', 'h'],
};
const partner: AudienceCandidate = { personId: 'q', roles: ['partner'], groupIds: ['g'] };

describe('an audience', () => {
  it.each<[string, AudienceCandidate, object, boolean]>([
    ['every employee', employee, everyEmployee, true],
    ['no external, when it is everyone', partner, everyEmployee, false],
    [
      'no external with another role either',
      { ...partner, roles: ['partner', 'evaluator'] },
      everyEmployee,
      false,
    ],
    ['the members of its groups', employee, { groupIds: ['x', 'h'] }, true],
    ['externals by their group', partner, { ...everyEmployee, groupIds: ['g'] }, true],
    ['people it names', partner, { personIds: ['q'] }, true],
    ['nobody else', employee, { groupIds: ['x'], personIds: ['q'] }, false],
    ['nobody, when it names nobody', employee, {}, false],
  ])('is %s', (_rule, person, audience, isIn) =>
    expect(isInAudience({ ...nobody, ...audience }, person)).toBe(isIn),
  );

  it('says the same in one way', () => {
    const told = { everyone: false, groupIds: ['b', 'a', 'b'], personIds: ['q', 'p'] };
    expect(tidyAudience(told)).toEqual({ everyone: false, groupIds: ['a', 'b'], personIds: ['p', 'q'] });
  });

  it('may turn out to be nobody', () => {
    expect([nobody, everyEmployee, { ...nobody, personIds: ['p'] }].map(isNobody)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
