import { useMemo } from 'react';
import type { Language } from '../api/types.js';
import { useTexts } from './texts.js';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const dayMs = 86_400_000;

/** `ma 7 dec 2026` or `Mon 7 Dec 2026`, in the reader's time zone unless one is given. */
export function formatDay(iso: string, language: Language, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    (parts.find((one) => one.type === type)?.value ?? '').replace('.', '');
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
}

/** `7 dec` or `7 Dec`. */
export function formatShortDay(iso: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'short', timeZone })
    .format(new Date(iso))
    .replace('.', '');
}

/** `10:42`, always 24 hours. */
export function formatTime(iso: string, language: Language, timeZone?: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(iso));
}

/** Calendar days from `now` to the date, in the reader's time zone: 0 is today, negative is past. */
export function daysUntil(iso: string, now: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(new Date(iso)) - midnight(now)) / dayMs);
}

export interface Dates {
  day(iso: string): string;
  shortDay(iso: string): string;
  time(iso: string): string;
  /** `nog 5 dagen`, `nog 1 dag`, `sluit vandaag om 17:00`, `gesloten`. */
  timeLeft(iso: string): string;
}

export function useDates(): Dates {
  const { t, language } = useTexts();
  return useMemo(
    () => ({
      day: (iso) => formatDay(iso, language),
      shortDay: (iso) => formatShortDay(iso, language),
      time: (iso) => formatTime(iso, language),
      timeLeft: (iso) => {
        const now = new Date();
        if (new Date(iso) <= now) return t('time.over');
        const days = daysUntil(iso, now);
        return days === 0
          ? t('time.today', { time: formatTime(iso, language) })
          : t('time.daysLeft', { days });
      },
    }),
    [t, language],
  );
}
