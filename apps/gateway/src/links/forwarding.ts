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

  /** @throws DomainError service-unavailable that names the services that are not ready */
  async refuseUnlessReady(): Promise<void> {
    const unready = await this.links.unready();
    if (unready.length > 0) throw new DomainError('service-unavailable', `not ready: ${unready.join(', ')}`);
  }
}
