/** What happened so far with reminding one person of their profile. */
export interface ReminderState {
  readonly registeredAt: Date;
  readonly now: Date;
  readonly times: number;
  readonly lastAt: Date | null;
  /** They asked for silence, or the profile was complete once. */
  readonly stoppedAt: Date | null;
}

/** Days to wait before each reminder, counted from the registration or the reminder before; then never again. */
export const reminderGapsDays = [3, 14, 60] as const;
const dayMs = 24 * 3_600_000;

/** At most three reminders, each later than the one before, none once the profile was complete or silence was asked. */
export function isReminderDue(state: ReminderState, percent: number): boolean {
  const gapDays = reminderGapsDays[state.times];
  if (gapDays === undefined || state.stoppedAt !== null || percent >= 100) return false;
  const since = state.lastAt ?? state.registeredAt;
  return state.now.getTime() - since.getTime() >= gapDays * dayMs;
}
