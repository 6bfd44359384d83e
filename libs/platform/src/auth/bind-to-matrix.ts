import type { AccessRule, AccessRules, Operation } from '@zwerm/contracts/access/access-rule';
import type { DeclaredRoute } from './declared-access.js';

const boundRules = new WeakMap<object, AccessRule>();
const probes = new Set(['/livez', '/readyz', '/metrics']);

/** The row of the matrix for a route; undefined for one that has none, which then lets nobody in. */
export const ruleOf = (handler: object): AccessRule | undefined => boundRules.get(handler);

/**
 * Ties every public route of a service to its row of the access matrix, from which the guard then reads.
 * @throws Error naming each route without a row, each that declares something else than its row, and each row without
 * a route: such an application must not start
 */
export function bindToMatrix(routes: readonly DeclaredRoute[], rules: AccessRules): void {
  const problems: string[] = [];
  const unused = new Set(Object.keys(rules));
  for (const { method, path, access, operation: name, handler } of routes) {
    if (access === 'gateway' || access === 'scim' || probes.has(path)) continue;
    const operation = `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}` as Operation;
    const rule = rules[operation];
    const declared = access === 'public' ? access : access.permission;
    if (!rule) problems.push(`${operation} (${name}) is not in the access matrix`);
    else if (rule.needs !== declared)
      problems.push(`${operation} (${name}) declares ${declared}, the access matrix says ${rule.needs}`);
    else boundRules.set(handler, rule);
    unused.delete(operation);
  }
  for (const operation of unused)
    problems.push(`${operation} is in the access matrix, but there is no such route`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
