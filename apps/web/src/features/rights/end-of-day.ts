/** The last moment of a day as the reader counts it. @param day as a date field gives it: `2026-12-31` */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999`).toISOString();
