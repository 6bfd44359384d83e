import { DomainError } from '@zwerm/domain/domain-error';

/** An access token, or a session that began too long ago: whoever finds an unlocked screen gets no further. */
export class SignInAgain extends DomainError {
  constructor() {
    super('sign-in-again');
  }
}
