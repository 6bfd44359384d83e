import { errorCodes, type ErrorCode, type ErrorKind } from './error-codes.js';

/** One offending place of an input: `pointer` is an RFC 6901 JSON Pointer, or the name of a query parameter. */
export interface InputProblem {
  readonly pointer: string;
  readonly detail: string;
  readonly code?: string;
}

/**
 * An expected refusal. Feature errors extend it with their own class (`RoundClosed`); anything thrown that is not
 * a DomainError is a bug and answers 500.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string = errorCodes[code].title,
    readonly problems: readonly InputProblem[] = [],
  ) {
    super(detail);
    this.name = new.target.name;
  }

  get kind(): ErrorKind {
    return errorCodes[this.code].kind;
  }

  get title(): string {
    return errorCodes[this.code].title;
  }
}
