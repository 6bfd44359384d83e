import { mostFailuresPerEmail, mostFailuresPerSource, SignInLimits } from './sign-in-limits.js';

const minuteMs = 60_000;

describe('SignInLimits', () => {
  it('shut the door to an account after failures from many places, in whatever case it is written', () => {
    const limits = new SignInLimits();
    for (let n = 0; n < mostFailuresPerEmail; n++) {
      expect(limits.isExceeded('10.9.9.9', 'noor@example.org', 0)).toBe(false);
      limits.failed(`10.0.0.${n}`, 'Noor@example.org', 0);
    }
    expect(limits.isExceeded('10.9.9.9', 'noor@EXAMPLE.org', 0)).toBe(true);
    expect(limits.isExceeded('10.9.9.9', 'other@example.org', 0)).toBe(false);
  });

  it('shut the door to a place after failures on many accounts', () => {
    const limits = new SignInLimits();
    for (let n = 0; n < mostFailuresPerSource; n++) limits.failed('10.0.0.1', `p${n}@example.org`, 0);
    expect(limits.isExceeded('10.0.0.1', 'noor@example.org', 0)).toBe(true);
    expect(limits.isExceeded('10.0.0.2', 'noor@example.org', 0)).toBe(false);
  });

  it('open again ten minutes later', () => {
    const limits = new SignInLimits();
    for (let n = 0; n < mostFailuresPerSource; n++) limits.failed('10.0.0.1', 'noor@example.org', 0);
    expect(limits.isExceeded('10.0.0.1', 'noor@example.org', 10 * minuteMs - 1)).toBe(true);
    expect(limits.isExceeded('10.0.0.1', 'noor@example.org', 10 * minuteMs)).toBe(false);
  });
});
