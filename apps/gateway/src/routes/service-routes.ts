/** Where a public path can lead; `gateway` are the gateway's own controllers. */
export const serviceNames = ['people', 'challenges', 'ideas', 'voting', 'aggregation'] as const;
export type ServiceName = (typeof serviceNames)[number];
type Destination = ServiceName | 'gateway';

/**
 * Every public route by its shape, below `/api/v1`: `*` is one segment, `**` at the end is any number of them, also
 * none. What is not here does not exist outside, whatever a service declares; `/internal` never is.
 */
export const routeTable: Readonly<Record<string, Destination>> = {
  '/sessions': 'gateway',
  '/sessions/current': 'gateway',
  '/me/tokens/**': 'gateway',
  '/live': 'gateway',
  '/me': 'people',
  '/people/**': 'people',
  '/groups/**': 'people',
  '/first-administrator': 'people',
  '/domains/**': 'challenges',
  '/challenges': 'challenges',
  '/challenges/*': 'challenges',
  '/challenges/*/transitions': 'challenges',
  '/challenges/*/ideas/**': 'ideas',
  '/ideas/*': 'ideas',
  '/ideas/*/transitions': 'ideas',
  '/ideas/*/versions': 'ideas',
  '/ideas/*/vote': 'voting',
  '/challenges/*/round': 'voting',
  '/challenges/*/ballot': 'voting',
  '/challenges/*/ranking/**': 'aggregation',
  '/challenges/*/brief': 'aggregation',
};

interface Branch {
  readonly children: Map<string, Branch>;
  end?: Destination;
  rest?: Destination;
}

const root: Branch = { children: new Map() };
for (const [pattern, destination] of Object.entries(routeTable)) plant(pattern, destination);

function plant(pattern: string, destination: Destination): void {
  let branch = root;
  for (const segment of segmentsOf(pattern)) {
    if (segment === '**') {
      branch.rest = destination;
      return;
    }
    const next: Branch = branch.children.get(segment) ?? { children: new Map() };
    branch.children.set(segment, next);
    branch = next;
  }
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
    if (!next) return branch.rest;
    branch = next;
  }
  return branch.end ?? branch.rest;
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}
