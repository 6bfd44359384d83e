import { isEmptyRule, normalRule } from './group-rule.js';

describe('a group rule', () => {
  it('has one form, whatever way it is written', () => {
    expect(
      normalRule({
        jobTitleContains: ' Monteur ',
        expertise: ['Relais', ' relais ', 'Kabels'],
        kinds: ['employee'],
        interests: [],
      }),
    ).toEqual({ jobTitleContains: 'Monteur', expertise: ['relais', 'kabels'], kinds: ['employee'] });
  });

  it('must name something', () => {
    expect(isEmptyRule({})).toBe(true);
    expect(isEmptyRule({ kinds: [], jobTitleContains: '' })).toBe(true);
    expect(isEmptyRule({ languages: ['nl'] })).toBe(false);
  });
});
