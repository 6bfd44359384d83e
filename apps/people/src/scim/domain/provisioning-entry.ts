/** What became of one SCIM request. */
export interface ProvisioningEntry {
  readonly operation: 'create' | 'replace' | 'change' | 'remove' | 'read';
  /** Users, Groups, or whatever else was named. */
  readonly resource: string;
  readonly targetId: string | null;
  readonly targetName: string | null;
  readonly outcome: ProvisioningOutcome;
  readonly status: number;
  /** Why, in the words that the identity provider got; for a change what was passed over. */
  readonly cause: string;
  /** Of a refused or failed request what was sent, without secrets. */
  readonly body: string | null;
}

export const provisioningOutcomes = ['changed', 'unchanged', 'refused', 'failed'] as const;
export type ProvisioningOutcome = (typeof provisioningOutcomes)[number];

/** Long enough to find out why somebody is missing, short enough for what it says of people. */
export const keptDays = 30;

const longestCause = 2_000;
const longestBody = 4_000;
const longestText = 2_000;
const secret = /pass|secret|token|credential|certificate/i;

const leftOut = '[left out]';

/** `{"op":"replace","path":"password","value":…}` */
const pointsAtSecret = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  secret.test(value.path);

export const shortCause = (cause: string): string => shortened(cause, longestCause);

/** A body as it may be kept: secrets replaced, cut to 4,000 characters; null when there was none. */
export function keptBody(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  const text = JSON.stringify(body, (name, value: unknown) => {
    if (secret.test(name)) return leftOut;
    if (pointsAtSecret(value)) return { ...value, value: leftOut };
    return typeof value === 'string' ? shortened(value, longestText) : value;
  });
  return shortened(text, longestBody);
}

// The mark counts: what is stored has a limit.
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 2)} …`;
