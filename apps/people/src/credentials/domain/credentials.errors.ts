import { DomainError } from '@zwerm/domain/domain-error';

/** One answer for an unknown address, a wrong password and a closed account: it must not tell who has one. */
export class WrongCredentials extends DomainError {
  constructor() {
    super('wrong-credentials');
  }
}

export class SignInThrottled extends DomainError {
  constructor() {
    super('sign-in-throttled');
  }
}

export class CodeNeeded extends DomainError {
  constructor() {
    super('code-needed');
  }
}

export class WrongCode extends DomainError {
  constructor() {
    super('wrong-code');
  }
}
