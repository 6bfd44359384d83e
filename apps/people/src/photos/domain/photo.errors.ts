import { DomainError } from '@zwerm/domain/domain-error';

/** The file is not a photo we can use; `detail` says why. */
export class PhotoNotUsable extends DomainError {
  constructor(detail: string) {
    super('photo-not-usable', detail);
  }
}
