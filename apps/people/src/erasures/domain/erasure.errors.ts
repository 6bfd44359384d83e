import { DomainError } from '@zwerm/domain/domain-error';

export class ErasurePlanned extends DomainError {
  constructor() {
    super('erasure-planned');
  }
}

/** The person is no more than a number already. */
export class PersonErased extends DomainError {
  constructor() {
    super('person-erased');
  }
}
