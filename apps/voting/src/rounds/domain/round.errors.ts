import { DomainError } from '@zwerm/domain/domain-error';

/** An import gives a time that cannot be: in the future, or before a vote it must come after. */
export class RecordedTimeInvalid extends DomainError {
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}
