import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '../routes/service-routes.js';

/** A question of the gateway itself, not a request that passes through. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** From the root: `/readyz`, `/api/v1/me`. */
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

/** The way to one service. Two exist: in the same process, and over HTTP. */
export abstract class ServiceLink {
  abstract readonly service: ServiceName;

  /**
   * Hands a request over, unread, on behalf of whoever the token names; the service answers it.
   * @param token signed by the gateway; undefined for a stranger
   */
  abstract forward(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void;

  /** @throws DomainError service-unavailable when the service does not answer within 5 seconds */
  abstract ask(question: Question): Promise<Answer>;
}
