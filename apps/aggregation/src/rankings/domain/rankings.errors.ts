import { DomainError } from '@zwerm/domain/domain-error';

/** For everyone, whatever their role: a result known early steers the votes that follow. */
export class ResultsHidden extends DomainError {
  constructor() {
    super('results-hidden');
  }
}
