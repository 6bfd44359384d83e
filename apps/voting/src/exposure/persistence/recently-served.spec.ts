import { RecentlyServed } from './recently-served.js';

describe('what was served a moment ago', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('counts other people, each once, until their page was shown', () => {
    const recently = new RecentlyServed();
    for (const person of ['ann', 'ben', 'ben']) recently.add('round', ['idea', 'other'], person);
    const count = (person: string): number => recently.countFor('round', 'idea', person);
    expect([count('ann'), count('ben'), count('carl')]).toEqual([1, 1, 2]);
    recently.remove('round', ['idea'], 'ben');
    expect([count('carl'), recently.countFor('round', 'other', 'carl')]).toEqual([1, 2]);
    expect(recently.countFor('another round', 'idea', 'carl')).toBe(0);
  });

  it('forgets within a minute', () => {
    const recently = new RecentlyServed();
    recently.add('round', ['idea'], 'ann');
    jest.advanceTimersByTime(35_000);
    recently.add('round', ['other'], 'ann');
    expect(recently.countFor('round', 'idea', 'ben')).toBe(1);
    jest.advanceTimersByTime(35_000);
    recently.add('round', ['other'], 'ann');
    expect(recently.countFor('round', 'idea', 'ben')).toBe(0);
  });
});
