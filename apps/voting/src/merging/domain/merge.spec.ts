import { rulesOf } from '@zwerm/domain/voting-rules';
import { areVotesHidden, endsOf, familyOf, reportOf } from './merge.js';

const merge = (absorbedId: string, survivorId: string) => ({ id: absorbedId, absorbedId, survivorId });

describe('merges of ideas', () => {
  it('follows merges to the idea that stands', () => {
    const standing = [merge('a', 'b'), merge('b', 'c'), merge('x', 'y')];
    expect([...endsOf(standing)]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
      ['x', 'y'],
    ]);
    expect(familyOf(standing, 'b')).toEqual(['b', 'a']);
    expect(familyOf(standing, 'c')).toEqual(['c', 'b', 'a']);
  });

  it('undoes one merge without the others', () => {
    expect([...endsOf([merge('a', 'b')])]).toEqual([['a', 'b']]);
    expect([...endsOf([merge('b', 'c')])]).toEqual([['b', 'c']]);
  });

  it('tells nothing before the close unless results are live', () => {
    expect(areVotesHidden({ state: 'open', results: 'after-close' })).toBe(true);
    expect(areVotesHidden({ state: 'open', results: 'live' })).toBe(false);
    expect(areVotesHidden({ state: 'closed', results: 'after-close' })).toBe(false);
  });

  it('withholds both numbers of a secret round when one of them is of fewer than five people', () => {
    const secret = { rules: rulesOf('support', { secrecy: 'secret' }) };
    expect(reportOf(secret, { moved: 9, double: 4 })).toEqual({ votes: null, withheld: 'too-few' });
    expect(reportOf(secret, { moved: 4, double: 9 })).toEqual({ votes: null, withheld: 'too-few' });
    const votes = { moved: 5, double: 5 };
    expect(reportOf(secret, votes)).toEqual({ votes, withheld: null });
    expect(reportOf({ rules: rulesOf('support') }, { moved: 1, double: 0 }).votes).toEqual({
      moved: 1,
      double: 0,
    });
  });
});
