/**
 * When a queued mail of each kind may still go: an SQL condition on its row in `mail`, asked at the moment of sending,
 * because a day may lie in between (security.md §4.9).
 */
export type MailRules = Readonly<Record<string, string>>;

/** The kinds of mail that a service sends; any other cannot be queued. */
export class MailKinds {
  /** An SQL expression: whether the row of `mail` may still be sent. */
  readonly isDue: string;

  constructor(private readonly rules: MailRules = {}) {
    const cases = Object.entries(rules).map(([kind, condition]) => `when '${kind}' then (${condition})`);
    this.isDue = cases.length === 0 ? 'false' : `coalesce(case kind ${cases.join(' ')} end, false)`;
  }

  has(kind: string): boolean {
    return Object.hasOwn(this.rules, kind);
  }
}
