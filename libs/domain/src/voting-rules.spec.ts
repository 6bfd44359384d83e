import { votingMethods } from './voting-method.js';
import { completed, faultIn, generalRules, rulesOf, rulesShownTo, withoutNames } from './voting-rules.js';

describe('the rules of a round', () => {
  it.each(votingMethods)('need nothing said for %s', (method) => {
    expect(faultIn(method, {})).toBeUndefined();
    expect(completed(JSON.parse(JSON.stringify(rulesOf(method))) as object)).toEqual(rulesOf(method));
  });

  it('keep a jury from judging its own work and unit, unless they say that it may; and nobody else', () => {
    const conflicts = (given: object) => {
      const { ownIdeas, ownUnit } = rulesOf('score', given);
      return [ownIdeas, ownUnit];
    };
    expect(conflicts({})).toEqual([true, true]);
    expect(conflicts({ juryGroupIds: ['b', 'a'] })).toEqual([false, false]);
    expect(conflicts({ juryPersonIds: ['a'] })).toEqual([false, false]);
    expect(conflicts({ juryGroupIds: ['a'], ownUnit: true })).toEqual([false, true]);
    expect(rulesOf('score', { juryGroupIds: ['b', 'a', 'b'] }).juryGroupIds).toEqual(['a', 'b']);
  });

  it('ask one person about forty ideas a day, but not a jury, nor where a ballot is over all ideas', () => {
    const limit = (...of: Parameters<typeof rulesOf>) => rulesOf(...of).shownPerDay;
    expect(limit('agree-disagree-pass')).toBe(40);
    expect(limit('agree-disagree-pass', { shownPerDay: null })).toBeNull();
    expect(limit('agree-disagree-pass', { shownPerDay: 7 })).toBe(7);
    expect(limit('score', { juryPersonIds: ['a'] })).toBeNull();
    expect([limit('ranked'), limit('budget'), limit('consent')]).toEqual([null, null, null]);
    expect(completed({}).shownPerDay).toBeNull();
    expect(limit('ranked', generalRules(rulesOf('support')))).toBeNull();
    expect(limit('score', generalRules(rulesOf('support', { shownPerDay: null })))).toBeNull();
  });

  it('name a jury to itself and to who runs the challenge, and nobody in what everybody reads', () => {
    const rules = rulesOf('score', { juryPersonIds: ['B', 'a', 'b'], juryGroupIds: ['g'] });
    const shownTo = (personId: string, groupIds: string[] = [], isOrganiser = false) =>
      rulesShownTo(rules, { personId, groupIds }, isOrganiser).juryPersonIds;
    expect([shownTo('a'), shownTo('x', ['g']), shownTo('x', [], true)]).toEqual(Array(3).fill(['a', 'b']));
    expect(shownTo('x', ['h'])).toEqual([]);
    expect(withoutNames(rules)).toMatchObject({ namedJurors: 2, juryGroupIds: ['g'] });
    expect(JSON.stringify(withoutNames(rules))).not.toContain('juryPersonIds');
    expect(Object.keys(withoutNames(rulesOf('score')))).not.toContain('namedJurors');
  });

  it('refuse an option that the method does not know', () => {
    expect(faultIn('support', { budget: 5 })).toMatchObject({ name: 'budget' });
    expect(faultIn('dots', { criteria: ['Effect'] })).toMatchObject({ name: 'criteria' });
    expect(faultIn('dots', { most: null, criteria: [] })).toBeUndefined();
  });

  it.each([
    ['dots', { budget: 0 }, 'budget'],
    ['dots', { budget: 5, top: 6 }, 'top'],
    ['dots', { budget: 1.5 }, 'budget'],
    ['quadratic', { budget: 1_001 }, 'budget'],
    ['score', { top: 1 }, 'top'],
    ['score', { criteria: [''] }, 'criteria'],
    ['ranked', { most: 2, fewest: 3 }, 'fewest'],
    ['support', { quorumPercent: 101 }, 'quorumPercent'],
  ] as const)('refuse %s with %o', (method, given, name) => {
    expect(faultIn(method, given)).toMatchObject({ name });
  });
});
