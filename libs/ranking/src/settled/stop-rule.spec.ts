import { normalCdf } from '../normal-distribution.js';
import { judgementsNeeded } from './judgements-needed.js';
import { heardEnough, heldStatus, stopReason, type ContendingIdea } from './stop-rule.js';

const idea = (share: number, sd: number, pin: number, status: ContendingIdea['status']): ContendingIdea => ({
  share,
  sd,
  pin,
  status,
});

describe('the normal distribution function', () => {
  it.each([
    [0, 0.5],
    [1.6448536269514722, 0.95],
    [-1.959963984540054, 0.025],
    [3, 0.9986501019683699],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) - expected)).toBeLessThan(1e-7);
  });
});

describe('a status that may be published', () => {
  it('needs thirty judgements, and ten of every stratum with a tenth of the people', () => {
    expect(heardEnough([20, 10], [0.7, 0.3])).toBe(true);
    expect(heardEnough([19, 10], [0.7, 0.3])).toBe(false);
    expect(heardEnough([100, 9], [0.7, 0.3])).toBe(false);
    expect(heardEnough([100, 0], [0.95, 0.05])).toBe(true);
  });

  it('was found by three refreshes in a row', () => {
    expect(heldStatus([])).toBe('open');
    expect(heldStatus(['in', 'in'])).toBe('open');
    expect(heldStatus(['open', 'in', 'in', 'in'])).toBe('in');
    expect(heldStatus(['out', 'out', 'in'])).toBe('open');
  });
});

describe('when judging may stop', () => {
  const sure = idea(0.9, 0.1, 0.99, 'in');
  const gone = idea(0.3, 0.1, 0, 'out');

  it('is when all listed ideas are in', () => {
    expect(stopReason([sure, sure, gone], 2, Infinity)).toBe('all-in');
  });

  it('is when the list is expected to be nine tenths right', () => {
    expect(stopReason([sure, idea(0.8, 0.2, 0.81, 'open'), gone], 2, Infinity)).toBe('expected-right');
  });

  it('is when what is open is practically tied, and not when it is only unknown', () => {
    const twin = idea(0.8, 0.02, 0.5, 'open');
    expect(stopReason([sure, twin, twin, gone], 2, Infinity)).toBe('practically-tied');
    const unknown = idea(0.8, 0.5, 0.5, 'open');
    expect(stopReason([sure, unknown, unknown, gone], 2, Infinity)).toBeNull();
    const apart = idea(0.75, 0.02, 0.5, 'open');
    expect(stopReason([sure, twin, apart, gone], 2, Infinity)).toBeNull();
  });

  it('is when the budget is spent, and that is said only when nothing better can be', () => {
    const unknown = idea(0.8, 0.5, 0.5, 'open');
    expect(stopReason([sure, unknown, unknown], 2, 0)).toBe('budget-spent');
    expect(stopReason([sure, sure], 2, 0)).toBe('all-in');
    expect(stopReason([], 2, 5)).toBeNull();
  });
});

describe('about how many more judgements are needed', () => {
  const close = Array.from({ length: 30 }, (_, index) => ({ logit: 2 - index / 15, sd: 0.4 }));

  it('is none when the list is right already, or holds every idea', () => {
    const apart = Array.from({ length: 30 }, (_, index) => ({ logit: -index, sd: 0.05 }));
    expect(judgementsNeeded(apart, 10, 0.9, 1)).toBe(0);
    expect(judgementsNeeded(close.slice(0, 3), 10, 0.9, 1)).toBe(0);
  });

  it('grows with what is asked, is the same for the same seed, and is null when no number would do', () => {
    const some = judgementsNeeded(close, 10, 0.8, 1) ?? NaN;
    const more = judgementsNeeded(close, 10, 0.9, 1) ?? NaN;
    expect(some).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(some);
    expect(judgementsNeeded(close, 10, 0.9, 1)).toBe(more);
    expect(judgementsNeeded(close, 10, 1.01, 1)).toBeNull();
  });

  it('gets less as judgements come in', () => {
    const known = close.map(({ logit }) => ({ logit, sd: 0.25 }));
    expect(judgementsNeeded(known, 10, 0.9, 1)).toBeLessThan(judgementsNeeded(close, 10, 0.9, 1) ?? 0);
  });
});
