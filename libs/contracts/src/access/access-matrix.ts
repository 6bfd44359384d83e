import type { Role } from '@zwerm/domain/role';
import { permissions } from '../permissions.js';
import { aggregationAccess } from './aggregation-access.js';
import { challengesAccess } from './challenges-access.js';
import { gatewayAccess } from './gateway-access.js';
import { ideasAccess } from './ideas-access.js';
import { peopleAccess } from './people-access.js';
import type { AccessRule, AccessRules, Operation } from './access-rule.js';
import { votingAccess } from './voting-access.js';

/**
 * THE matrix: every operation of the public API × permission × relation; `permissions.ts` says which roles have a
 * permission. From these rows come the guards (a route that is missing here, or declares another permission with
 * `@Allow`, stops the boot of its service), the gateway's routes (what is not here does not exist outside), the
 * page `docs/generated/permissions.md`, `GET /permissions` with the screen "who may do what", and the tests of
 * `e2e/access-matrix.e2e-spec.ts`, which ask every row as every role.
 *
 * To add a route: write its controller with `@Allow(permission)` or `@Public()`, and one row in
 * `<service>-access.ts` beside this file with `needs` (the same permission or `public`), `relation` and `beyond`
 * when it matters whose thing it is, `limit` when it must not be asked for without end, and `body` or `query` when an
 * empty question would be invalid. Nothing else.
 * A new permission goes into `permissions.ts`; a new live topic into `live-access.ts`.
 */
export const accessMatrix = {
  gateway: gatewayAccess,
  people: peopleAccess,
  challenges: challengesAccess,
  ideas: ideasAccess,
  voting: votingAccess,
  aggregation: aggregationAccess,
} as const satisfies Record<string, AccessRules>;

export type ServiceInMatrix = keyof typeof accessMatrix;

export interface OperationAccess extends AccessRule {
  readonly operation: Operation;
  readonly service: ServiceInMatrix;
}

/** All rows, service by service. */
export const operations: readonly OperationAccess[] = (
  Object.entries(accessMatrix) as [ServiceInMatrix, AccessRules][]
).flatMap(([service, rules]) =>
  (Object.entries(rules) as [Operation, AccessRule][]).map(([operation, rule]) => ({
    operation,
    service,
    ...rule,
  })),
);

/** The roles that have the permission; everybody, signed in or not, for `public`. */
export const rolesWith = (needs: AccessRule['needs']): readonly Role[] | 'anyone' =>
  needs === 'public' ? 'anyone' : permissions[needs];
