import { DomainError } from '@zwerm/domain/domain-error';

/** One answer for a link that never was, was used or has expired. */
export class PasswordLinkUsed extends DomainError {
  constructor() {
    super('link-used');
  }
}

export class WrongPassword extends DomainError {
  constructor() {
    super('wrong-password');
  }
}
