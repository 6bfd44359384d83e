import { rulesOf } from '@zwerm/domain/voting-rules';
import { hiddenIn } from './hidden-parts.js';

describe('what a report of bias keeps to itself', () => {
  const named = rulesOf('agree-disagree-pass');
  const secret = rulesOf('agree-disagree-pass', { secrecy: 'secret' });

  it('is all of a secret round until it closes', () => {
    expect(hiddenIn({ state: 'open', results: 'after-close', rules: secret })).toEqual({
      everything: true,
      votes: true,
    });
    expect(hiddenIn({ state: 'closed', results: 'after-close', rules: secret })).toEqual({
      everything: false,
      votes: false,
    });
  });

  it('is what was voted where results wait for the close', () => {
    const votes = { everything: false, votes: true };
    expect(hiddenIn({ state: 'open', results: 'after-close', rules: named })).toEqual(votes);
    expect(hiddenIn({ state: 'open', results: 'live', rules: named })).toEqual({ ...votes, votes: false });
    expect(hiddenIn({ state: 'closed', results: 'after-close', rules: named }).votes).toBe(false);
  });
});
