import { DomainError } from '@zwerm/domain/domain-error';

export class SecondFactorExists extends DomainError {
  constructor() {
    super('second-factor-exists');
  }
}

export class NoSecondFactor extends DomainError {
  constructor() {
    super('no-second-factor');
  }
}

/** While signed in: the session stays, so this is no `unauthenticated`. */
export class CodeRefused extends DomainError {
  constructor() {
    super('invalid-input', 'the code is wrong or has been used', [
      { pointer: '/code', detail: 'wrong or used', code: 'wrong-code' },
    ]);
  }
}
