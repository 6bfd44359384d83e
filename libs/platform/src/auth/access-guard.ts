import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { FastifyRequest } from 'fastify';
import { refusalOf } from './admission.js';
import { accessKey, type Access } from './allow.js';
import { ruleOf } from './bind-to-matrix.js';
import { callerOf } from './caller.js';
import { gatewayItself, identityProvider } from './internal-token.js';

/** Deny by default: a request passes when its principal has the permission that the access matrix asks for. */
@Injectable()
export class AccessGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const access = Reflect.getMetadata(accessKey, handler) as Access | undefined;
    if (access === 'public') return true;
    const caller = callerOf(request);
    if (access === 'gateway') return refuseUnless(caller.personId === gatewayItself.personId);
    if (access === 'scim') return refuseUnless(caller.personId === identityProvider.personId);
    const rule = ruleOf(handler);
    if (!rule) throw new DomainError('forbidden');
    const refusal = refusalOf(rule, caller, {
      reads: request.method === 'GET' || request.method === 'HEAD',
      route: request.routeOptions.url ?? '',
      id: (request.params as { id?: string }).id,
    });
    if (refusal) throw new DomainError(refusal);
    return true;
  }
}

function refuseUnless(isAllowed: boolean): true {
  if (!isAllowed) throw new DomainError('forbidden');
  return true;
}
