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

/** A group by rule needs one that names something; other groups have none. */
export class RuleDoesNotFit extends DomainError {
  constructor(detail: string) {
    super('invalid-input', detail, [{ pointer: '/rule', detail }]);
  }
}

/** The name of a group that a directory keeps is the directory's; so are a unit's place and name the tree's. */
export class KeptElsewhere extends DomainError {
  constructor() {
    super('group-kept-elsewhere');
  }
}

/** A group's owner is somebody who is here. */
export class UnknownOwner extends DomainError {
  constructor() {
    super('invalid-input', 'nobody has this id', [{ pointer: '/ownerId', detail: 'unknown person' }]);
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
