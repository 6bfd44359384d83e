import { operations, type ServiceInMatrix } from '@zwerm/contracts/access/access-matrix';
import type { LimitName } from '@zwerm/contracts/access/limits';

/** Where a public path can lead; `gateway` are the gateway's own controllers. */
export const serviceNames = [
  'people',
  'challenges',
  'ideas',
  'voting',
  'aggregation',
] as const satisfies readonly ServiceInMatrix[];
export type ServiceName = (typeof serviceNames)[number];
type Destination = ServiceName | 'gateway';

/** Where a path leads, and how often each method of it may be asked for. */
interface Route {
  readonly service: Destination;
  readonly limits: Map<string, LimitName>;
}

interface Branch {
  readonly children: Map<string, Branch>;
  end?: Route;
}

/**
 * Every public path, from the access matrix: `*` is one segment. What is not there does not exist outside, whatever
 * a service declares; `/internal` never is.
 */
const root: Branch = { children: new Map() };
for (const { operation, service, limit } of operations) plant(operation, service, limit);

function plant(operation: string, service: Destination, limit: LimitName | undefined): void {
  let branch = root;
  for (const segment of segmentsOf(operation.replaceAll(/\{\w+\}/g, '*'))) {
    const next: Branch = branch.children.get(segment) ?? { children: new Map() };
    branch.children.set(segment, next);
    branch = next;
  }
  branch.end ??= { service, limits: new Map() };
  if (branch.end.service !== service)
    throw new Error(`${operation} leads to ${branch.end.service} and to ${service}`);
  if (limit) branch.end.limits.set(operation.slice(0, operation.indexOf(' ')), limit);
}

/**
 * Where a path leads; a named segment goes before `*`.
 * @param path canonical, below `/api/v1`, without query
 */
export function routeOf(path: string): Route | undefined {
  let branch = root;
  for (const segment of segmentsOf(path)) {
    const next = branch.children.get(segment) ?? branch.children.get('*');
    if (!next) return undefined;
    branch = next;
  }
  return branch.end;
}

/** Which limit a request counts against; HEAD is a GET of which only the head is sent. */
export const limitOf = ({ limits }: Route, method: string): LimitName | undefined =>
  limits.get(method === 'HEAD' ? 'GET' : method);

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
