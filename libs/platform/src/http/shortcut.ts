import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A short way to answers that are ready in memory, for a route that is read far more often than anything else. It
 * stands before Nest's pipeline, which costs several times what such an answer does. The route stays declared as any
 * other; the shortcut answers only the plain case, by the same rule and with the same bytes, and leaves whatever is
 * unusual about a request to the route. ADR 0015.
 */
export abstract class Shortcut {
  /** @returns whether it answered; if not, it has not touched the reply */
  abstract answer(request: FastifyRequest, reply: FastifyReply): boolean;
}
