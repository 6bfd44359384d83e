/** The first moment of a day, where the organiser is. */
export function startOf(day: string): string {
  return momentOf(day, 0);
}

/** The first moment after a day, where the organiser is. */
export function endOf(day: string): string {
  return momentOf(day, 1);
}

/** The day of a moment, as a date field has it. */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  const padded = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${padded(at.getMonth() + 1)}-${padded(at.getDate())}`;
}

/** The last day of a round that closes at a moment: midnight belongs to the day before. */
export const lastDayOf = (closesAt: string): string =>
  dayOf(new Date(new Date(closesAt).getTime() - 1).toISOString());

function momentOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
