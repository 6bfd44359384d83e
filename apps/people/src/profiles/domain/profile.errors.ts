import { DomainError } from '@zwerm/domain/domain-error';

export class ProfileChanged extends DomainError {
  constructor() {
    super('version-conflict');
  }
}

/** Name and function come from the organisation's own directory, which would put them back. */
export class KeptByDirectory extends DomainError {
  constructor() {
    super('kept-by-directory');
  }
}
