import { areRulesRight, rulesFieldsOf, rulesFormOf, usualRules } from './round-rules.js';

describe('the options of a round in the wizard', () => {
  it('send only what the method knows', () => {
    expect(rulesFieldsOf('dots', usualRules('dots'))).toEqual({
      secrecy: 'named',
      budget: 10,
      top: 5,
      quorumPercent: null,
      requiredPercent: null,
      juryGroupIds: [],
      juryPersonIds: [],
      ownIdeas: true,
      ownUnit: true,
    });
    expect(rulesFieldsOf('pairwise', { ...usualRules('pairwise', true), budget: '5' })).toEqual({
      secrecy: 'secret',
      shownPerDay: 40,
      quorumPercent: null,
      requiredPercent: null,
      juryGroupIds: [],
      juryPersonIds: [],
      ownIdeas: true,
      ownUnit: true,
    });
  });

  it('come back from a challenge as they were', () => {
    const form = { ...usualRules('score'), top: '7', scoreCriteria: 'Effect\nKosten', quorumPercent: '40' };
    expect(rulesFormOf({ method: 'score', rules: rulesFieldsOf('score', form) })).toEqual(form);
  });

  it('say how many ideas a person is asked about in a day, and to a jury that there is no limit', () => {
    const limit = (change: object) =>
      rulesFieldsOf('support', { ...usualRules('support'), ...change }).shownPerDay;
    expect([limit({}), limit({ shownPerDay: '7' }), limit({ shownPerDay: '' })]).toEqual([40, 7, null]);
    expect(limit({ juryGroupIds: ['jury'] })).toBeNull();
  });

  it('keep the required share, and that authors may not vote on their own ideas, through an edit', () => {
    const rules = {
      ...{ secrecy: 'named' as const, quorumPercent: null, requiredPercent: 60 },
      ...{ juryGroupIds: ['jury'], juryPersonIds: ['anna'], ownIdeas: false, ownUnit: false },
    };
    expect(rulesFieldsOf('consent', rulesFormOf({ method: 'consent', rules }))).toEqual(rules);
  });

  it.each([
    ['dots', { budget: '3', top: '4' }],
    ['dots', { budget: '1.5' }],
    ['dots', { budget: '1001' }],
    ['ranked', { most: '2', fewest: '3' }],
    ['score', { top: '1' }],
    ['support', { quorumPercent: '101' }],
    ['support', { most: 'veel' }],
    ['consent', { requiredPercent: '0' }],
  ] as const)('are wrong for %s with %o', (method, change) => {
    expect(areRulesRight(method, { ...usualRules(method), ...change })).toBe(false);
  });

  it('are right as they are offered', () => {
    for (const method of ['dots', 'quadratic', 'ranked', 'budget', 'score', 'consent'] as const)
      expect(areRulesRight(method, usualRules(method))).toBe(true);
  });
});
