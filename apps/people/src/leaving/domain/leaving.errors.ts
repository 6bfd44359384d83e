import { DomainError } from '@zwerm/domain/domain-error';
import { longestAccessDays } from './last-day.js';

/** A last day is today or later, and for partners and customers not further than two years away. */
export class UnusableLastDay extends DomainError {
  constructor(pointer = '/lastDay') {
    const detail = `must be today or later, and within ${longestAccessDays} days for partners and customers`;
    super('invalid-input', detail, [{ pointer, detail }]);
  }
}

/** Partners and customers are here for a time, and somebody of the organisation answers for them. */
export class SponsorNeeded extends DomainError {
  constructor() {
    super('sponsor-needed');
  }
}
