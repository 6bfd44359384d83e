import { DomainError } from '@zwerm/domain/domain-error';

export class EmailTaken extends DomainError {
  constructor() {
    super('email-taken');
  }
}

/** The same external id was imported under another person id. */
export class ExternalPersonExists extends DomainError {
  constructor() {
    super('already-exists', 'somebody with this external id is registered under another id');
  }
}

export class LastAdministrator extends DomainError {
  constructor() {
    super('last-administrator');
  }
}

/** Who registers people may not hand out more rights than they could change themselves. */
export class RolesNotYoursToGive extends DomainError {
  constructor() {
    super('forbidden', 'only an administrator gives or takes roles');
  }
}

export class AdministratorExists extends DomainError {
  constructor() {
    super('already-exists', 'there is an administrator already: they give others their roles');
  }
}

export class LinkUsed extends DomainError {
  constructor() {
    super('link-used');
  }
}

export class AccountChanged extends DomainError {
  constructor() {
    super('version-conflict');
  }
}

/** Closing the account of an administrator would take the role away without the second administrator. */
export class TakeRoleFirst extends DomainError {
  constructor() {
    super('approval-needed', 'take the role of administrator away first');
  }
}
