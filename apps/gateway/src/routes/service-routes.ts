import { operations, type ServiceInMatrix } from '@zwerm/contracts/access/access-matrix';

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

interface Branch {
  readonly children: Map<string, Branch>;
  end?: Destination;
}

/**
 * Every public path, from the access matrix: `*` is one segment. What is not there does not exist outside, whatever
 * a service declares; `/internal` never is.
 */
const root: Branch = { children: new Map() };
for (const { operation, service } of operations) plant(operation, service);

function plant(operation: string, destination: Destination): void {
  let branch = root;
  for (const segment of segmentsOf(operation.replaceAll(/\{\w+\}/g, '*'))) {
    const next: Branch = branch.children.get(segment) ?? { children: new Map() };
    branch.children.set(segment, next);
    branch = next;
  }
  if (branch.end && branch.end !== destination)
    throw new Error(`${operation} leads to ${branch.end} and to ${destination}`);
  branch.end = destination;
}

/**
 * Which service a path belongs to; a named segment goes before `*`.
 * @param path canonical, below `/api/v1`, without query
 */
export function serviceOf(path: string): Destination | undefined {
  let branch = root;
  for (const segment of segmentsOf(path)) {
    const next = branch.children.get(segment) ?? branch.children.get('*');
    if (!next) return undefined;
    branch = next;
  }
  return branch.end;
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
