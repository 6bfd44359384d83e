/** An answer of a SCIM server: status and parsed body, which is empty for 204. */
export interface ScimAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: ScimBody;
}

export type ScimBody = Readonly<Record<string, unknown>>;

/** What one conversation has learned so far: the ids that the server gave. */
export type ScimIds = Readonly<Record<string, string>>;

/** One request of a conversation with a SCIM server, and what makes its answer right. */
export interface ScimStep {
  /** In words, as a sentence about the server. */
  readonly says: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/scim/v2`. */
  readonly path: (ids: ScimIds) => string;
  readonly body?: (ids: ScimIds) => object;
  readonly status: number;
  /** Keeps the id of the answer under this name for later steps. */
  readonly remembers?: string;
  /** Every pair must stand in the body so, compared as JSON; a dot goes one level down, a number into a list. */
  readonly holds?: Readonly<Record<string, unknown>>;
}

export type ScimSend = (method: ScimStep['method'], path: string, body?: object) => Promise<ScimAnswer>;

export interface StepOutcome {
  readonly says: string;
  /** What was wrong; undefined when the step passed. */
  readonly problem?: string;
}

/**
 * Holds a conversation, step by step, to its end: a step that fails does not keep the later ones from cleaning up.
 * @param ids filled with what is learned, so that whoever asked can tidy up after a broken conversation
 */
export async function converse(
  steps: readonly ScimStep[],
  send: ScimSend,
  ids: Record<string, string> = {},
): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    const problem = await problemWith(step, send, ids);
    outcomes.push({ says: step.says, ...(problem === undefined ? {} : { problem }) });
  }
  return outcomes;
}

async function problemWith(
  step: ScimStep,
  send: ScimSend,
  ids: Record<string, string>,
): Promise<string | undefined> {
  const answer = await send(step.method, step.path(ids), step.body?.(ids));
  if (step.remembers && typeof answer.body['id'] === 'string') ids[step.remembers] = answer.body['id'];
  if (answer.status !== step.status)
    return `answered ${answer.status}, not ${step.status}: ${JSON.stringify(answer.body).slice(0, 300)}`;
  if (answer.status !== 204 && !answer.contentType.startsWith('application/scim+json'))
    return `answered ${answer.contentType || 'without a media type'}, not application/scim+json`;
  for (const [path, wanted] of Object.entries(step.holds ?? {})) {
    const found = valueAt(answer.body, path);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      return `${path} is ${JSON.stringify(found) ?? 'missing'}, not ${JSON.stringify(wanted) ?? 'missing'}`;
  }
  return undefined;
}

/** The enterprise schema has dots in its own name, so it is written `enterprise` in a path. */
function valueAt(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const key = name === 'enterprise' ? enterpriseSchema : name;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, body);
}

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A filter as a query, escaped as both identity providers escape it. */
export const filterQuery = (filter: string): string => `?filter=${encodeURIComponent(filter)}`;

type Path = string | ((ids: ScimIds) => string);

const pathOf = (path: Path): ScimStep['path'] => (typeof path === 'string' ? () => path : path);

/** The address of what a step remembered; of nothing when that step failed. */
export const remembered =
  (collection: 'Users' | 'Groups', name: string) =>
  (ids: ScimIds): string =>
    `/${collection}/${ids[name] ?? 'none'}`;

/** A step that reads. */
export const reads = (says: string, path: Path, holds: ScimStep['holds'] = {}, status = 200): ScimStep => ({
  says,
  method: 'GET',
  path: pathOf(path),
  status,
  holds,
});

/** A step that sends a body. */
export const sends = (
  method: 'POST' | 'PUT' | 'PATCH',
  says: string,
  path: Path,
  body: ScimStep['body'] & object,
  expected: Pick<ScimStep, 'status' | 'remembers' | 'holds'>,
): ScimStep => ({ says, method, path: pathOf(path), body, ...expected });

/** A step that removes. */
export const removes = (says: string, path: Path): ScimStep => ({
  says,
  method: 'DELETE',
  path: pathOf(path),
  status: 204,
});
