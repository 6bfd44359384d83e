import { DomainError } from '@zwerm/domain/domain-error';

export class SecondAdministratorNeeded extends DomainError {
  constructor() {
    super(
      'second-administrator-needed',
      'appoint a second administrator first: that the only one may do alone',
    );
  }
}

export class NotForYourself extends DomainError {
  constructor() {
    super('not-for-yourself', 'another administrator has to ask this for you');
  }
}

/** Whoever asked, and whoever it is for, does not approve. */
export class NotYourOwnRequest extends DomainError {
  constructor() {
    super('not-your-own-request');
  }
}

export class RequestOver extends DomainError {
  constructor(detail?: string) {
    super('request-over', detail);
  }
}

export class InvalidGrant extends DomainError {
  constructor(pointer: string, detail: string) {
    super('invalid-input', detail, [{ pointer, detail }]);
  }
}

export class RoleHeldAlready extends DomainError {
  constructor() {
    super('already-exists', 'the person has this role already, or it was asked for');
  }
}
