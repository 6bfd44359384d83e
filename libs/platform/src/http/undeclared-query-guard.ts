import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyRequest } from 'fastify';
import { accessKey } from '../auth/allow.js';

/**
 * Refuses a query at an operation that declares none: a filter that is silently ignored answers another question than
 * was asked. What is declared the input pipe checks. SCIM lets its clients name attributes anywhere (RFC 7644 §3.9).
 */
@Injectable()
export class UndeclaredQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = Object.keys(query as object);
    const isScim = Reflect.getMetadata(accessKey, context.getHandler()) === 'scim';
    if (names.length === 0 || isScim || declaresQuery(context)) return true;
    const problems = names.slice(0, 20).map((name) => ({
      pointer: name.slice(0, 100),
      detail: 'unknown',
      code: 'unknown-parameter' as const,
    }));
    throw new DomainError('unknown-parameter', 'this operation takes no parameters', problems);
  }
}

function declaresQuery(context: ExecutionContext): boolean {
  const parameters = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    context.getClass(),
    context.getHandler().name,
  ) as object | undefined;
  return Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
