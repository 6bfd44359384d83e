import type { AccessRules, Operation } from '@zwerm/contracts/access/access-rule';
import type { Principal } from '@zwerm/domain/principal';
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { refusalOf } from '../auth/admission.js';
import type { StructuredLogger } from '../logging/structured-logger.js';
import { replyWithProblem } from './problem-filter.js';

/**
 * A short way for one operation that changes something and comes more often than all others together. As a shortcut
 * for reads it stands before Nest's pipeline, and after the parser of bodies; the route stays declared as any other.
 * ADR 0064.
 */
export abstract class ShortWrite {
  /** What it takes: a PUT of the service's access rules, answered with 200. */
  abstract readonly operation: Operation;

  /**
   * Asked only on behalf of a caller whom the rule of its operation lets in.
   * @returns the body of the answer, which rejects as the route would; undefined when the request is not plain: then
   * nothing has been done, and the route answers it
   */
  abstract take(request: FastifyRequest, caller: Principal): Promise<object> | undefined;
}

/**
 * Puts it before its route, once that is registered.
 * @throws Error when the rules have no such operation
 */
export function shorten(
  server: FastifyInstance,
  prefix: string,
  write: ShortWrite,
  rules: AccessRules,
  logger: StructuredLogger,
): void {
  const hook = hookOf(write, rules, logger);
  const [method, path = ''] = write.operation.split(' ');
  const url = `/${prefix}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  server.addHook('onRoute', (route) => {
    if (route.method === method && route.url === url)
      route.preHandler = [...[route.preHandler ?? []].flat(), hook];
  });
}

function hookOf(write: ShortWrite, rules: AccessRules, logger: StructuredLogger): preHandlerHookHandler {
  const rule = rules[write.operation];
  if (!rule) throw new Error(`a short way for ${write.operation}, which is not in the access matrix`);
  return (request: FastifyRequest, reply: FastifyReply, done) => {
    const { principal, params, routeOptions } = request;
    const asked = { reads: false, route: routeOptions.url ?? '', id: (params as { id?: string }).id };
    const isLetIn =
      principal && !request.url.includes('?') && refusalOf(rule, principal, asked) === undefined;
    const answer = isLetIn ? write.take(request, principal) : undefined;
    if (!answer) return done();
    answer.then(
      (body) => void reply.send(body),
      (error: unknown) => replyWithProblem(error, request, reply, logger),
    );
  };
}
