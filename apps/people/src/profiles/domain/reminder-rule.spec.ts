import { isReminderDue, reminderGapsDays, type ReminderState } from './reminder-rule.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 0, 1 + number));
const state = (change: Partial<ReminderState> = {}): ReminderState => ({
  registeredAt: day(0),
  now: day(0),
  times: 0,
  lastAt: null,
  stoppedAt: null,
  ...change,
});

describe('reminding somebody of their profile', () => {
  it('leaves a new colleague alone for three days', () => {
    expect(isReminderDue(state({ now: day(2) }), 20)).toBe(false);
    expect(isReminderDue(state({ now: day(3) }), 20)).toBe(true);
  });

  it('happens on days 3, 17 and 77, and never a fourth time', () => {
    const happened: number[] = [];
    let current = state();
    for (let number = 0; number < 1_000; number++) {
      current = { ...current, now: day(number) };
      if (!isReminderDue(current, 60)) continue;
      happened.push(number);
      current = { ...current, times: current.times + 1, lastAt: day(number) };
    }
    expect(happened).toEqual([3, 17, 77]);
  });

  it('waits longer every time', () => {
    expect([...reminderGapsDays].sort((a, b) => a - b)).toEqual([...reminderGapsDays]);
  });

  it('stops with a complete profile, and after "do not ask again"', () => {
    expect(isReminderDue(state({ now: day(400) }), 100)).toBe(false);
    expect(isReminderDue(state({ now: day(400), stoppedAt: day(4) }), 20)).toBe(false);
  });
});
