import { nowhere } from '@zwerm/contracts/access/access-rule';
import { entityTag } from '@zwerm/platform/http/entity-tag';
import { sendRaw, type RawAnswer } from './raw-request.js';
import type { WriteOperation } from './write-operations.js';

/** What no answer may ever show: a stack, a path, a query, a driver's words. */
const secretOfTheHouse =
  /\bat \S+ \(|node_modules|\/dist\/|\.(?:ts|js):\d+|select .+ from|QueryFailedError|SQLSTATE/i;

/** A tag that fits, so that what is wrong is the body alone. */
export const tagFor = ({ path }: Pick<WriteOperation, 'path'>, ownId: string): string =>
  entityTag(path.startsWith('/api/v1/me') ? ownId : nowhere, 1);

/** Sends what must be refused, and expects a refusal in good form. */
export async function expectRefusal(
  url: string,
  { method, path }: Pick<WriteOperation, 'method' | 'path'>,
  body: string | Buffer | undefined,
  headers: Record<string, string>,
): Promise<RawAnswer> {
  const answer = await sendRaw(url, method, path, headers, body);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(secretOfTheHouse);
  return answer;
}
