import { DomainError } from '@zwerm/domain/domain-error';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

/** SQLSTATE or system error code of whatever TypeORM or pg threw. */
export function databaseErrorOf(error: unknown): DriverError {
  const candidate = error as { driverError?: DriverError } & DriverError;
  return candidate?.driverError ?? candidate ?? {};
}

export const isSerializationFailure = (error: unknown): boolean =>
  ['40001', '40P01'].includes(databaseErrorOf(error).code ?? '');

export const isUniqueViolation = (error: unknown, constraint?: string): boolean => {
  const { code, constraint: violated } = databaseErrorOf(error);
  return code === '23505' && (constraint === undefined || violated === constraint);
};

// 58: the disk fails, or a file of the database is gone. Nothing a voter sent is to blame, and nothing was kept.
const outages = /^(08|53|57P0|58|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)|^(55P03|57014|25P03)$/;
const outageTexts =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Driver not Connected|Cannot use a pool after/i;

/** True when the database is away or overloaded: trying the same again later can succeed. */
export const isOutage = (error: unknown): boolean => {
  const { code, message } = databaseErrorOf(error);
  return outages.test(code ?? '') || outageTexts.test(message ?? '') || isSerializationFailure(error);
};

/**
 * The refusal a database error stands for (security.md §4.10): bad text or number → 400, duplicate → 409,
 * outage → 503; undefined when the error is a bug of ours.
 */
export function refusalOf(error: unknown): DomainError | undefined {
  const { code = '' } = databaseErrorOf(error);
  if (code === '22021' || code === '22P05') return new DomainError('invalid-text');
  if (code.startsWith('22')) return new DomainError('invalid-input');
  if (code === '23505') return new DomainError('already-exists');
  if (isOutage(error)) return new DomainError('database-unavailable');
  return undefined;
}
