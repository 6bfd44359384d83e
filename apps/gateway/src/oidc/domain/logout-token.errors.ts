import { DomainError } from '@zwerm/domain/domain-error';

/** Also for one that was seen before. */
export class LogoutTokenRefused extends DomainError {
  /** @param reason for the log; the sender is not told */
  constructor(readonly reason: unknown) {
    super('logout-token-refused');
  }
}
