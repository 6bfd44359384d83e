import { DomainError } from '@zwerm/domain/domain-error';

/** Refusals that SCIM has a word of its own for: `scimType` of RFC 7644 §3.12. */
export class InvalidFilter extends DomainError {
  readonly scimType = 'invalidFilter';
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

export class InvalidPath extends DomainError {
  readonly scimType = 'invalidPath';
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

export class InvalidValue extends DomainError {
  readonly scimType = 'invalidValue';
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

export class InvalidSyntax extends DomainError {
  readonly scimType = 'invalidSyntax';
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

export class NoTarget extends DomainError {
  readonly scimType = 'noTarget';
  constructor(detail: string) {
    super('invalid-input', detail);
  }
}

/** One text, whatever is in use and whoever uses it: an identity provider learns nothing of accounts not its own. */
export class NotUnique extends DomainError {
  readonly scimType = 'uniqueness';
  constructor(what: 'User' | 'Group') {
    super(
      'already-exists',
      what === 'User'
        ? 'the userName, externalId or e-mail address is in use'
        : 'the displayName or externalId is in use',
    );
  }
}
