import { DomainError } from '@zwerm/domain/domain-error';

export class NameTaken extends DomainError {
  constructor() {
    super('name-taken');
  }
}

/** Members must be people: an id nobody has is refused, with the whole request. */
export class UnknownMember extends DomainError {
  constructor() {
    super('invalid-input', 'nobody has one of these ids', [
      { pointer: '/personIds', detail: 'unknown person' },
    ]);
  }
}
