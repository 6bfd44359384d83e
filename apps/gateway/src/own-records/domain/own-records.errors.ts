import { DomainError } from '@zwerm/domain/domain-error';

/** A token that could take everything away would be worth as much as the account. */
export class OwnRecordsNeedASession extends DomainError {
  constructor() {
    super('forbidden', 'own records are for a session, not for a token');
  }
}

/** The session began too long ago: whoever finds an unlocked screen gets no further. */
export class SignInAgain extends DomainError {
  constructor() {
    super('sign-in-again');
  }
}
