import { DomainError } from '@zwerm/domain/domain-error';

export class DomainVersionConflict extends DomainError {
  constructor() {
    super('version-conflict', 'somebody changed this domain in the meantime');
  }
}
