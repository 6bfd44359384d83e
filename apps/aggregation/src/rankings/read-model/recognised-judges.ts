import type { PersonId } from '@zwerm/domain/id';

/** Who has judged enough in a round, known by reference: a person is recognised when they ask, and then remembered. */
export class RecognisedJudges {
  private readonly refs = new Set<string>();
  private readonly recognised = new Set<PersonId>();

  constructor(private readonly refOf: (personId: PersonId) => string) {}

  add(refs: readonly string[]): void {
    for (const ref of refs) this.refs.add(ref);
  }

  has(personId: PersonId): boolean {
    if (this.recognised.has(personId)) return true;
    if (this.refs.size === 0 || !this.refs.has(this.refOf(personId))) return false;
    this.recognised.add(personId);
    return true;
  }
}
