import { DomainError } from '@zwerm/domain/domain-error';
import type { PersonId } from '@zwerm/domain/id';

export class SubmissionsClosed extends DomainError {
  constructor() {
    super('submissions-closed');
  }
}

export class EditWindowClosed extends DomainError {
  constructor(detail?: string) {
    super('edit-window-closed', detail);
  }
}

export class IllegalIdeaTransition extends DomainError {
  constructor(from: string, to: string) {
    super('illegal-transition', `an idea cannot go from ${from} to ${to}`);
  }
}

export class NotYourIdea extends DomainError {
  constructor() {
    super('forbidden', 'somebody else wrote this idea, or its author alone may do this');
  }
}

export class CoAuthorOutside extends DomainError {
  constructor(personId: PersonId) {
    super('co-author-outside', `${personId} is not among the people this challenge is for`);
  }
}

export class CoAuthorSteppedOut extends DomainError {
  constructor(personId: PersonId) {
    super('co-author-stepped-out', `${personId} stepped out and cannot be named again`);
  }
}

export class IdeaVersionConflict extends DomainError {
  constructor() {
    super('version-conflict', 'somebody changed this idea in the meantime');
  }
}

export class InvalidIdea extends DomainError {
  constructor(pointer: string, detail: string) {
    super('invalid-input', detail, [{ pointer, detail, code: 'invalid-input' }]);
  }
}
