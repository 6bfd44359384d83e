import type { AccessRules, Operation } from '@zwerm/contracts/access/access-rule';
import type { Principal } from '@zwerm/domain/principal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from '../auth/admission.js';

/**
 * A short way to answers that are ready in memory, for a route that is read far more often than anything else. It
 * stands before Nest's pipeline, which costs several times what such an answer does. The route stays declared as any
 * other; the shortcut answers only the plain case, by the same rule and with the same bytes, and leaves whatever is
 * unusual about a request to the route. ADR 0015.
 */
export abstract class Shortcut {
  /** What it answers: a GET of the service's access rules. */
  abstract readonly operation: Operation;

  /**
   * Asked only on behalf of a caller whom the rule of its operation lets in.
   * @returns whether it answered; if not, it has not touched the reply
   */
  abstract answer(request: FastifyRequest, caller: Principal, reply: FastifyReply): boolean;
}

type Hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

/**
 * A Fastify `onRequest` hook that asks the guard's own question first: whoever the rule does not let in goes on to the
 * route, which knows how to refuse.
 * @throws Error when the rules have no such operation
 */
export function hookOf(shortcut: Shortcut, rules: AccessRules): Hook {
  const rule = rules[shortcut.operation];
  if (!rule) throw new Error(`a shortcut for ${shortcut.operation}, which is not in the access matrix`);
  // Without its id, a role that holds only for the thing in the path does not let in: the route compares the two.
  const route = shortcut.operation.replace('GET ', '').replaceAll(/\{(\w+)\}/g, ':$1');
  const asked = { reads: true, route, id: undefined };
  return (request, reply, done) => {
    const { principal, raw } = request;
    const isLetIn = raw.method === 'GET' && principal && refusalOf(rule, principal, asked) === undefined;
    if (!isLetIn || !shortcut.answer(request, principal, reply)) done();
  };
}
