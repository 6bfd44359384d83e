import { DomainError } from '@zwerm/domain/domain-error';

/** A token that could make tokens would outlive its own end. */
export class TokensNeedASession extends DomainError {
  constructor() {
    super('forbidden', 'access tokens are managed with a session, not with a token');
  }
}

export class TokenLifeTooLong extends DomainError {
  constructor() {
    super('invalid-input', 'expiresAt must lie in the future, at most 365 days away', [
      { pointer: '/expiresAt', detail: 'out of range', code: 'invalid-input' },
    ]);
  }
}

export class TooManyTokens extends DomainError {
  constructor() {
    super('invalid-input', 'revoke a token first: 50 is the most');
  }
}
