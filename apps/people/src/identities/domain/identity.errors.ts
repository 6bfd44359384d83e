import { DomainError } from '@zwerm/domain/domain-error';

export class IdentityTaken extends DomainError {
  constructor() {
    super('identity-taken');
  }
}
