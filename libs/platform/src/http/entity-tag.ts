import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyRequest } from 'fastify';

/** Strong entity tag of one version of one thing (RFC 9110 §8.8.3). */
export const entityTag = (id: string, version: number): string => `"${id}-${version}"`;

/**
 * The version of the thing `:id` that the caller last saw, from `If-Match`.
 * @throws DomainError precondition-required when the header is missing (RFC 6585), version-conflict when it names
 * another thing or no version at all
 */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id?: string } }>>();
  return expectedVersion(request.headers['if-match'], request.params.id ?? '');
});

export function expectedVersion(header: string | undefined, id: string): number {
  if (header === undefined) throw new DomainError('precondition-required');
  const [, taggedId, version] = /^"([0-9a-f-]{36})-(\d{1,9})"$/.exec(header) ?? [];
  if (taggedId !== id || !version) throw new DomainError('version-conflict');
  return Number(version);
}
