import type { AccessRule } from '@zwerm/contracts/access/access-rule';
import { idsWithin } from '@zwerm/contracts/access/may-in';
import { grants, type Permission } from '@zwerm/contracts/permissions';
import type { ErrorCode } from '@zwerm/domain/error-codes';
import type { Principal } from '@zwerm/domain/principal';

/** As much of a request as its admission depends on. */
export interface Asked {
  /** Whether it changes nothing: GET and HEAD. */
  readonly reads: boolean;
  /** The route it came in by, such as `/challenges/:id/ranking`; empty when that is not known yet. */
  readonly route: string;
  /** What stands for `:id` in it. */
  readonly id: string | undefined;
}

/**
 * Why a row of the access matrix does not let somebody in; undefined when it does. The guard and the shortcuts before
 * it ask this one function, so that neither can be more generous than the other.
 * @returns forbidden, hidden-while-viewing-as or viewing-as-is-read-only
 */
export function refusalOf(rule: AccessRule, caller: Principal, asked: Asked): ErrorCode | undefined {
  if (rule.needs === 'public') return 'forbidden';
  const unseen = caller.viewedBy === undefined ? undefined : refusalOfViewer(rule, asked);
  if (unseen) return unseen;
  if (caller.viewedBy === undefined && !asked.reads && !caller.mayWrite) return 'forbidden';
  return isLetIn(rule, rule.needs, caller, asked) ? undefined : 'forbidden';
}

function refusalOfViewer({ whileViewingAs }: AccessRule, { reads }: Asked): ErrorCode | undefined {
  if (whileViewingAs === 'hidden') return 'hidden-while-viewing-as';
  return reads || whileViewingAs === 'allowed' ? undefined : 'viewing-as-is-read-only';
}

const isLetIn = (rule: AccessRule, needs: Permission, caller: Principal, asked: Asked): boolean =>
  grants(needs, caller.roles) ||
  (rule.byDelegates === true && caller.actsFor !== undefined) ||
  (caller.scopedRoles !== undefined && isLetInWithin(rule, needs, caller, asked));

/** Whether a scoped role lets in; an id in the path of a scope's own kind must be the very one. */
function isLetInWithin(
  { within = [] }: AccessRule,
  needs: Permission,
  caller: Principal,
  { route, id }: Asked,
): boolean {
  return within.some((kind) => {
    const ids = idsWithin(caller, needs, kind);
    return route.includes(`/${kind}s/:id`) ? id !== undefined && ids.includes(id) : ids.length > 0;
  });
}
