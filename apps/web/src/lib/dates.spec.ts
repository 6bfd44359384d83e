import { daysUntil, formatDay, formatShortDay, formatTime } from './dates.js';

const monday = '2026-12-07T09:42:00.000Z';

describe('dates', () => {
  it('are written as ma 7 dec 2026 in Dutch', () => {
    expect(formatDay(monday, 'nl', 'Europe/Amsterdam')).toBe('ma 7 dec 2026');
  });

  it('are written as Mon 7 Dec 2026 in English', () => {
    expect(formatDay(monday, 'en', 'Europe/Amsterdam')).toBe('Mon 7 Dec 2026');
  });

  it('have a short form without the year', () => {
    expect(formatShortDay(monday, 'nl', 'Europe/Amsterdam')).toBe('7 dec');
  });

  it('follow the reader’s time zone across midnight', () => {
    expect(formatDay('2026-12-06T23:30:00.000Z', 'nl', 'Europe/Amsterdam')).toBe('ma 7 dec 2026');
  });

  it.each(['nl', 'en'] as const)('tell the time on 24 hours (%s)', (language) => {
    expect(formatTime('2026-12-07T21:05:00.000Z', language, 'Europe/Amsterdam')).toBe('22:05');
    expect(formatTime('2026-12-06T23:00:00.000Z', language, 'Europe/Amsterdam')).toBe('00:00');
  });
});

describe('days left', () => {
  const noon = new Date(2026, 11, 7, 12);

  it('count midnights, not hours', () => {
    expect(daysUntil(new Date(2026, 11, 8, 1).toISOString(), noon)).toBe(1);
    expect(daysUntil(new Date(2026, 11, 7, 23).toISOString(), noon)).toBe(0);
  });

  it('are right across the change to summer time', () => {
    expect(daysUntil(new Date(2027, 2, 29, 9).toISOString(), new Date(2027, 2, 27, 12))).toBe(2);
  });
});
