import { DomainError } from '@zwerm/domain/domain-error';

/** An administrator looks at the app as somebody else for at most this long. The gateway keeps the same limit. */
export const viewingMinutes = 30;

/** Nobody sees through the eyes of an administrator: their rights are not for looking around with. */
export class NotToBeViewed extends DomainError {
  constructor(detail: string) {
    super('forbidden', detail);
  }
}
