/** NIST SP 800-63B §3.1.1.2: length is what counts; no rules about kinds of characters. In characters. */
export const passwordLength = { min: 12, max: 128 } as const;

/** How long the link for the first administrator works. */
export const firstAdministratorLinkHours = 24;
