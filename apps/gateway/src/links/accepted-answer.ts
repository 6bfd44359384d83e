import { DomainError } from '@zwerm/domain/domain-error';
import { errorCodes, type ErrorCode } from '@zwerm/domain/error-codes';
import type { Answer } from './service-link.js';

/**
 * The body of an answer that is no refusal.
 * @throws DomainError with the code of the refusal, or service-unavailable
 */
export function acceptedAnswer({ status, body }: Answer): object {
  const { code } = (body ?? {}) as { code?: string };
  if (status === 200 && typeof body === 'object' && body !== null) return body;
  throw new DomainError(
    code !== undefined && code in errorCodes ? (code as ErrorCode) : 'service-unavailable',
  );
}
