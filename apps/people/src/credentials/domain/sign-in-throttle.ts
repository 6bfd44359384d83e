/** So many failed attempts on one account from one source … */
export const mostFailedAttempts = 10;

/** … within so many minutes, and the next one is refused without looking at the password. */
export const attemptWindowMinutes = 10;
