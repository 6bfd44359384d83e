import { DomainError } from '@zwerm/domain/domain-error';

/** For everyone, whatever their role: a result known early steers the votes that follow. */
export class ResultsHidden extends DomainError {
  constructor() {
    super('results-hidden');
  }
}

/** For everyone and for good: among so few, the total of a secret round says what each of them voted. */
export class ResultsSuppressed extends DomainError {
  constructor() {
    super('results-suppressed');
  }
}
