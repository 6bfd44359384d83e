import { DomainError } from '@zwerm/domain/domain-error';

/** A token that could make tokens would outlive its own end. */
export class ScimTokensNeedASession extends DomainError {
  constructor() {
    super('forbidden', 'SCIM tokens are managed with a session, not with a token');
  }
}

export class ScimTokenLifeTooLong extends DomainError {
  constructor() {
    super('invalid-input', 'expiresAt must lie in the future, at most 365 days away', [
      { pointer: '/expiresAt', detail: 'out of range', code: 'invalid-input' },
    ]);
  }
}

export class TooManyScimTokens extends DomainError {
  constructor() {
    super('invalid-input', 'revoke a SCIM token first: 10 is the most');
  }
}
