import { DomainError } from './domain-error.js';

/** The limit that was reached, as it is told to programs. */
export interface ReachedLimit {
  readonly name: string;
  readonly most: number;
  readonly withinSeconds: number;
}

/** Somebody asked for more than a limit allows; the same request may succeed after `retryAfterSeconds`. */
export class TooManyRequests extends DomainError {
  constructor(
    readonly limit: ReachedLimit,
    readonly retryAfterSeconds: number,
  ) {
    super('too-many-requests', `at most ${limit.most} in ${limit.withinSeconds} seconds: ${limit.name}`);
  }
}
