import { rolesWith, type OperationAccess } from '@zwerm/contracts/access/access-matrix';
import { nowhere } from '@zwerm/contracts/access/access-rule';
import { errorCodes } from '@zwerm/domain/error-codes';
import { roles, type Role } from '@zwerm/domain/role';
import type { Answer } from './api-client.js';

export type Who = Role | 'stranger';
export const everyone: readonly Who[] = [...roles, 'stranger'];

/** An operation as it can be asked. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body: object | undefined;
  readonly headers: Record<string, string>;
}

/** @param id stands wherever the path has room for one; an id that nothing has when left out */
export function questionOf({ operation, body, query = '' }: OperationAccess, id = nowhere): Question {
  const [method = '', path = ''] = operation.split(' ');
  const isEdit = method === 'PATCH' || path.endsWith('/co-authors');
  const isWrite = method !== 'GET' && method !== 'DELETE';
  return {
    method: method as Question['method'],
    path: path.replaceAll(/\{\w+\}/g, id) + query,
    body: isWrite ? (body ?? {}) : undefined,
    // A version that no thing has: nothing is changed by asking.
    headers: isEdit ? { 'if-match': `"${id}-999999"` } : {},
  };
}

/** Refusals of whoever may ask, but did not prove enough in the question or asks before there is an answer for anybody. */
const afterwards = ['wrong-password', 'wrong-code', 'results-hidden', 'results-suppressed', 'judge-first'];

/** What an answer says about right: `let in` whatever else was wrong with the question, or the code of the refusal. */
export function verdictOn({ status, body, headers }: Answer): string {
  if (status < 400) return 'let in';
  if (status >= 500) return `broken: ${status}`;
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (!isProblem || !Object.hasOwn(errorCodes, body.code))
    return `no proper problem: ${JSON.stringify(body)}`;
  const isAboutRight = (status === 401 || status === 403) && !afterwards.includes(body.code);
  return isAboutRight ? body.code : 'let in';
}

/** What everybody in turn must hear of something that is nobody's in particular. */
export const statedFor = ({ needs }: Pick<OperationAccess, 'needs'>): Record<string, string> =>
  verdicts(rolesWith(needs));

/** What everybody in turn must hear of something that is somebody else's and that they see. */
export function statedToOthers({ needs, relation, beyond }: OperationAccess): Record<string, string> {
  if (relation === 'seen') return statedFor({ needs });
  const letIn = rolesWith(needs);
  const may = beyond ? rolesWith(beyond) : [];
  if (letIn === 'anyone' || may === 'anyone') return verdicts('anyone');
  // Everybody also has the role of a kind, with which the guard lets them in.
  return verdicts(may);
}

function verdicts(who: readonly Role[] | 'anyone'): Record<string, string> {
  const allKinds = ['employee', 'partner', 'customer'] as const;
  const isOpenToAll = who === 'anyone' || allKinds.every((kind) => who.includes(kind));
  const told = everyone.map((each) => {
    const isIn = each === 'stranger' ? who === 'anyone' : isOpenToAll || hasOne(each, who);
    return [each, isIn ? 'let in' : each === 'stranger' ? 'unauthenticated' : 'forbidden'];
  });
  return Object.fromEntries(told);
}

/** A role that is no kind is had by an employee, so it brings what employees may. */
const hasOne = (role: Role, who: readonly Role[]): boolean =>
  who.includes(role) || (!['partner', 'customer'].includes(role) && who.includes('employee'));
