import { DomainError } from '@zwerm/domain/domain-error';

/** A delegate is for a time: at most this long. In days. */
export const longestDelegationDays = 365;

export class InvalidDelegation extends DomainError {
  constructor(pointer: string, detail: string) {
    super('invalid-input', detail, [{ pointer, detail }]);
  }
}

/** @throws InvalidDelegation */
export function checkDelegationEnd(endsAt: string, now: Date): void {
  const days = (Date.parse(endsAt) - now.getTime()) / 86_400_000;
  if (!(days > 0 && days <= longestDelegationDays))
    throw new InvalidDelegation(
      '/endsAt',
      `must be in the future and at most ${longestDelegationDays} days from now`,
    );
}
