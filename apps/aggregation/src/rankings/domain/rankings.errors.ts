import { DomainError } from '@zwerm/domain/domain-error';

/** For everyone, whatever their role: a result known early steers the votes that follow. */
export class ResultsHidden extends DomainError {
  constructor() {
    super('results-hidden');
  }
}

/** For those who may still vote and have not judged enough: what others think bends what they say. */
export class JudgeFirst extends DomainError {
  constructor() {
    super('judge-first');
  }
}

/** For everyone and for good: among so few, the total of a secret round says what each of them voted. */
export class ResultsSuppressed extends DomainError {
  constructor() {
    super('results-suppressed');
  }
}
