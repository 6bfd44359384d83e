import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import type { Principal } from '@zwerm/domain/principal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InternalTokens } from '../callers/internal-tokens.js';
import type { ServiceName } from '../routes/service-routes.js';
import { ServiceLinks } from './service-links.js';

/** Hands requests over to the service they are for, with a token that says in whose name they come. */
@Injectable()
export class Forwarding {
  constructor(
    private readonly tokens: InternalTokens,
    private readonly links: ServiceLinks,
  ) {}

  /**
   * Without waiting when the token was signed a moment ago.
   * @param principal nobody when left out
   */
  forward(
    service: ServiceName,
    request: FastifyRequest,
    reply: FastifyReply,
    principal: Principal | undefined,
    done: (error: Error) => void,
  ): void {
    const link = this.links.to(service);
    if (!principal) return link.forward(request, reply, undefined);
    const token = this.tokens.recall(principal, service);
    if (token !== undefined) return link.forward(request, reply, token);
    this.tokens
      .sign(principal, service)
      .then((signed) => link.forward(request, reply, signed))
      .catch(done);
  }

  /**
   * @param namesThem to strangers it does not matter which services there are, and which of them is down
   * @throws DomainError service-unavailable
   */
  async refuseUnlessReady(namesThem: boolean): Promise<void> {
    const unready = await this.links.unready();
    if (unready.length === 0) return;
    throw new DomainError('service-unavailable', namesThem ? `not ready: ${unready.join(', ')}` : undefined);
  }
}
