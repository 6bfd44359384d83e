import { DomainError } from '@zwerm/domain/domain-error';

/** Somebody answered or closed the question in the meantime. */
export class HelpRequestChanged extends DomainError {
  constructor() {
    super('version-conflict');
  }
}

/** A closed question takes no answer. */
export class HelpRequestClosed extends DomainError {
  constructor() {
    super('illegal-transition', 'this question is closed');
  }
}

export class TooManyQuestions extends DomainError {
  constructor() {
    super('too-many-questions');
  }
}
