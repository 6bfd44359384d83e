import { DomainError } from '@zwerm/domain/domain-error';

export class IdentityTaken extends DomainError {
  constructor() {
    super('identity-taken');
  }
}

/** Without it the person could no longer come in. */
export class LastWayIn extends DomainError {
  constructor() {
    super('last-way-in');
  }
}
