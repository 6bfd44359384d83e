/** So many failed attempts on one account from one source … */
export const mostFailedAttempts = 10;

/** … within so many minutes, and the next one is refused without looking at the password. */
export const attemptWindowMinutes = 10;

/**
 * So many failures in that time from one address on whatever accounts, and it is refused. An office of hundreds shares
 * one, so successes do not count.
 */
export const mostFailuresFromSource = 100;

/**
 * So many failures in that time on one account from all browsers together in which nobody ever signed in to it, and
 * all of those are refused: whoever has a thousand addresses guesses no more than whoever has ten. Its owner comes in
 * all the while in a browser that they used before, which is counted by itself; otherwise nobody who knows an address
 * could be stopped from keeping its owner out (security.md A79).
 */
export const mostFailuresOnAccount = 100;

const knownBrowser = 'browser ';

/** What attempts are counted by: the browser, when somebody signed in to this very account in it before. */
export const sourceOf = ({ browser, source }: { browser?: string | undefined; source: string }): string =>
  browser === undefined ? source : knownBrowser + browser;

/** For SQL: the sources that are no browser which its owner used before. */
export const strangeSources = `source not like '${knownBrowser}%'`;
