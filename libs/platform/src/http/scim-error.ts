import type { DomainError } from '@zwerm/domain/domain-error';
import type { ErrorCode } from '@zwerm/domain/error-codes';
import { statusOf } from './problem.js';

/** The words that SCIM has for what is wrong with a request (RFC 7644 §3.12, RFC 9865 §2). */
export type ScimType =
  | 'invalidFilter'
  | 'invalidCursor'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** Body of every refusal below `/scim`: RFC 7644 §3.12, in which the status is a text. */
export interface ScimError {
  readonly schemas: readonly ['urn:ietf:params:scim:api:messages:2.0:Error'];
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

export const scimMediaType = 'application/scim+json; charset=utf-8';

const scimTypes: Partial<Record<ErrorCode, ScimType>> = {
  'invalid-input': 'invalidValue',
  'invalid-cursor': 'invalidCursor',
  'invalid-json': 'invalidSyntax',
  'invalid-text': 'invalidValue',
  'too-deep': 'invalidSyntax',
  'too-many-keys': 'invalidSyntax',
  'duplicate-key': 'invalidSyntax',
  'already-exists': 'uniqueness',
  'email-taken': 'uniqueness',
  'name-taken': 'uniqueness',
};

/** Whether a request is answered in the words of SCIM instead of as problem+json. */
export const isScimAddress = (url: string): boolean => url === '/scim' || url.startsWith('/scim/');

/** A refusal of the SCIM feature itself carries the word for it; any other is translated by its code. */
export function scimErrorOf(error: DomainError & { readonly scimType?: ScimType }): ScimError {
  const scimType = error.scimType ?? scimTypes[error.code];
  return scimError(statusOf(error), error.detail, scimType);
}

export const scimError = (status: number, detail: string, scimType?: ScimType): ScimError => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: String(status),
  ...(scimType ? { scimType } : {}),
  detail,
});
