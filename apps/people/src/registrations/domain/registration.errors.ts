import { DomainError } from '@zwerm/domain/domain-error';

export class DomainAllowedAlready extends DomainError {
  constructor() {
    super('already-exists', 'this domain is allowed already');
  }
}

/** Public mail providers and top-level names would let in anybody. */
export class NoOwnDomain extends DomainError {
  constructor() {
    const detail = 'must be a domain of the organisation, as in example.org';
    super('invalid-input', detail, [{ pointer: '/domain', detail }]);
  }
}

export class AlreadyDecided extends DomainError {
  constructor() {
    super('already-decided');
  }
}

/** Whoever is turned down is so for a reason that colleagues can read back. */
export class ReasonRequired extends DomainError {
  constructor() {
    super('reason-required', 'say why', [{ pointer: '/reason', detail: 'is missing' }]);
  }
}
