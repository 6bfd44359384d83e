import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AccessRule } from '@zwerm/contracts/access/access-rule';
import { idsWithin } from '@zwerm/contracts/access/may-in';
import { grants, type Permission } from '@zwerm/contracts/permissions';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import type { FastifyRequest } from 'fastify';
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
    if (!rule || rule.needs === 'public') throw new DomainError('forbidden');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (caller.viewedBy !== undefined) refuseToViewers(rule, reads);
    else refuseUnless(reads || caller.mayWrite);
    return refuseUnless(
      grants(rule.needs, caller.roles) ||
        (rule.byDelegates === true && caller.actsFor !== undefined) ||
        (caller.scopedRoles !== undefined && isLetInWithin(rule, rule.needs, caller, request)),
    );
  }
}

function refuseUnless(isAllowed: boolean): true {
  if (!isAllowed) throw new DomainError('forbidden');
  return true;
}

/** @throws DomainError hidden-while-viewing-as, viewing-as-is-read-only */
function refuseToViewers({ whileViewingAs }: AccessRule, reads: boolean): void {
  if (whileViewingAs === 'hidden') throw new DomainError('hidden-while-viewing-as');
  if (!reads && whileViewingAs !== 'allowed') throw new DomainError('viewing-as-is-read-only');
}

/** Whether a scoped role lets in; an id in the path of a scope's own kind must be the very one. */
function isLetInWithin(
  { within = [] }: AccessRule,
  permission: Permission,
  caller: Principal,
  request: FastifyRequest,
): boolean {
  const { id } = request.params as { id?: string };
  const path = request.routeOptions.url ?? '';
  return within.some((kind) => {
    const ids = idsWithin(caller, permission, kind);
    return path.includes(`/${kind}s/:id`) ? id !== undefined && ids.includes(id) : ids.length > 0;
  });
}
