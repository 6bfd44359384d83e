import { DomainError } from '@zwerm/domain/domain-error';

/** One address has one open invitation: it can be sent again. */
export class AlreadyInvited extends DomainError {
  constructor() {
    super('already-exists', 'this address has been invited: send that invitation again');
  }
}
