/** Days as in 2026-11-23, counted where the organisation is: its last day ends at its own midnight. */
export type Day = string;

/** An SQL expression for the day it is now, by the database's clock. */
export const todaySql = "(database_now() at time zone 'Europe/Amsterdam')::date";

/** So many days before the last one the sponsor hears of it. */
export const reminderDays = 14;

/** Access for a partner or customer is given for so many days at most; then somebody thinks about it again. */
export const longestAccessDays = 731;
