/** How often the operations that name a limit may be asked for, all of them together. */
export interface Limit {
  readonly what: string;
  /**
   * Whose requests are counted together: those of a signed-in person, of a network address (an IPv6 address counts by
   * its /64), or of a SCIM token. An office is one address, so only what is asked without signing in goes by it.
   */
  readonly of: 'person' | 'network' | 'scim-token';
  readonly most: number;
  readonly withinSeconds: number;
  /** `together` by all gateways, at the price of a database write; `apart` by each for itself, at no price. */
  readonly counted: 'together' | 'apart';
}

/** Every limit with its standard; an installation may set another with ZWERM_LIMITS. Rows of the matrix name one. */
export const limits = {
  exports: {
    what: 'exports of people’s data',
    of: 'person',
    most: 10,
    withinSeconds: 3_600,
    counted: 'together',
  },
  searches: { what: 'searches', of: 'person', most: 120, withinSeconds: 60, counted: 'apart' },
  ideas: { what: 'ideas submitted', of: 'person', most: 60, withinSeconds: 600, counted: 'together' },
  edits: { what: 'changes to ideas', of: 'person', most: 300, withinSeconds: 600, counted: 'apart' },
  uploads: { what: 'files sent', of: 'person', most: 30, withinSeconds: 3_600, counted: 'together' },
  questions: { what: 'requests for help', of: 'person', most: 20, withinSeconds: 3_600, counted: 'together' },
  invitations: { what: 'invitations', of: 'person', most: 60, withinSeconds: 3_600, counted: 'together' },
  tokens: { what: 'tokens made', of: 'person', most: 60, withinSeconds: 3_600, counted: 'together' },
  registrations: {
    what: 'requests for an account',
    of: 'network',
    most: 60,
    withinSeconds: 3_600,
    counted: 'together',
  },
  'password-links': {
    what: 'requests for a new password',
    of: 'network',
    most: 100,
    withinSeconds: 3_600,
    counted: 'together',
  },
  'one-time-links': {
    what: 'uses of a link',
    of: 'network',
    most: 300,
    withinSeconds: 600,
    counted: 'together',
  },
  // All of an organisation's notices come from one address, and one that is refused leaves a session open.
  'sign-out-notices': {
    what: 'notices of an identity provider that somebody signed out there',
    of: 'network',
    most: 3_000,
    withinSeconds: 60,
    counted: 'apart',
  },
  provisioning: {
    what: 'requests below `/scim/v2`',
    of: 'scim-token',
    most: 3_000,
    withinSeconds: 60,
    counted: 'apart',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
