/** Conditions of one statement, with their values as numbered parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly clauses: string[] = [];

  /** @param clause with `?` where the value belongs */
  add(clause: string, ...values: unknown[]): void {
    let text = clause;
    for (const value of values) {
      this.values.push(value);
      text = text.replace('?', `$${this.values.length}`);
    }
    this.clauses.push(`(${text})`);
  }

  get text(): string {
    return this.clauses.length > 0 ? this.clauses.join(' and ') : 'true';
  }
}
