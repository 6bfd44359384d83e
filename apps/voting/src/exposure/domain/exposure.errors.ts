import { DomainError } from '@zwerm/domain/domain-error';

/** Passing over an idea is a choice on the ballot, or may not be kept beside a person at all. */
export class SkipNotKept extends DomainError {
  constructor(detail: string) {
    super('invalid-input', detail, [{ pointer: '/skipped', detail, code: 'invalid-input' }]);
  }
}
