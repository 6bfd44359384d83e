/** So many failed attempts on one account from one source … */
export const mostFailedAttempts = 10;

/** … within so many minutes, and the next one is refused without looking at the password. */
export const attemptWindowMinutes = 10;

/**
 * So many failures in that time from one address on whatever accounts, and it is refused. An office of hundreds shares
 * one, so successes do not count. There is no limit on an account from everywhere: with one, anybody who knows an
 * address could keep its owner out (security.md A79).
 */
export const mostFailuresFromSource = 100;
