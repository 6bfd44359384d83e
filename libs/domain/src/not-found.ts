import { DomainError } from './domain-error.js';

/** Also the answer when the thing exists but the caller may not know that it does. */
export class NotFound extends DomainError {
  constructor(what: string) {
    super('not-found', `${what} not found`);
  }
}
