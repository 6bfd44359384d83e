import type { ErrorCode, ErrorKind } from '@zwerm/domain/error-codes';
import type { DomainError, InputProblem } from '@zwerm/domain/domain-error';
import { TooManyRequests } from '@zwerm/domain/too-many-requests';

const statusByKind: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'too-slow': 408,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'precondition-required': 428,
  throttled: 429,
  unavailable: 503,
};

export const problemMediaType = 'application/problem+json; charset=utf-8';

/** Body of every refusal: RFC 9457 with our extensions. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode | 'internal-error';
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly InputProblem[];
  /** With `too-many-requests`, the same as its Retry-After. */
  readonly retryAfterSeconds?: number;
}

export const statusOf = (error: DomainError): number => statusByKind[error.kind];

export function problemOf(error: DomainError, requestId: string): Problem {
  return {
    type: `/api/docs/errors#${error.code}`,
    title: error.title,
    status: statusOf(error),
    code: error.code,
    detail: error.detail,
    requestId,
    ...(error.problems.length > 0 ? { errors: error.problems.slice(0, 20) } : {}),
    ...(error instanceof TooManyRequests ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
  };
}

/** What the caller hears of a bug of ours: nothing but where to find it in the log. */
export function internalProblem(requestId: string): Problem {
  return {
    type: '/api/docs/errors#internal-error',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'internal-error',
    detail: 'The error has been logged under this request id.',
    requestId,
  };
}

/** Headers that belong to a refusal: when to come back, and how to sign in. */
export function headersOf(error: DomainError): Record<string, string> {
  if (error.kind === 'unavailable') return { 'retry-after': String(2 + Math.floor(Math.random() * 3)) };
  if (error instanceof TooManyRequests) return headersOfLimit(error);
  if (error.kind === 'throttled') return { 'retry-after': '30' };
  if (error.kind === 'unauthenticated') return { 'www-authenticate': 'Bearer realm="zwerm"' };
  return {};
}

/** Also as the fields of draft-ietf-httpapi-ratelimit-headers. */
function headersOfLimit({ limit, retryAfterSeconds }: TooManyRequests): Record<string, string> {
  return {
    'retry-after': String(retryAfterSeconds),
    'ratelimit-policy': `"${limit.name}";q=${limit.most};w=${limit.withinSeconds}`,
    ratelimit: `"${limit.name}";r=0;t=${retryAfterSeconds}`,
  };
}
