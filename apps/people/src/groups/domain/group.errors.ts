import { DomainError } from '@zwerm/domain/domain-error';

export class NameTaken extends DomainError {
  constructor() {
    super('name-taken');
  }
}

/** Who belongs to a unit, or to a group that follows a rule or a directory, is not decided by hand. */
export class MembersFollowRule extends DomainError {
  constructor() {
    super('members-follow-rule');
  }
}

export class GroupChanged extends DomainError {
  constructor() {
    super('version-conflict');
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
