import { checkDelegationEnd } from './delegation.js';

const now = new Date('2026-11-25T12:00:00Z');

describe('a delegation', () => {
  it.each(['2026-11-25T12:00:00.001Z', '2027-11-25T12:00:00.000Z'])('may end at %s', (endsAt) =>
    expect(() => checkDelegationEnd(endsAt, now)).not.toThrow(),
  );

  it.each(['2026-11-25T12:00:00.000Z', '2027-11-25T12:00:00.001Z'])('may not end at %s', (endsAt) =>
    expect(() => checkDelegationEnd(endsAt, now)).toThrow('at most 365 days'),
  );
});
