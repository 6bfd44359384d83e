import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { identityProvider } from '@zwerm/platform/auth/internal-token';
import { isScimAddress } from '@zwerm/platform/http/scim-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestLimits } from '../limits/request-limits.js';
import { Forwarding } from '../links/forwarding.js';
import { isCanonicalScim, pathOf } from '../routes/canonical-path.js';
import { AdmitScimClient } from './use-cases/admit-scim-client.js';

type Done = (error?: Error) => void;

/**
 * Where identity providers come in: everything below `/scim` goes to people, on behalf of nobody in particular.
 * Sessions and access tokens of persons open nothing here, and a SCIM token opens nothing elsewhere.
 */
@Injectable()
export class ScimDoor {
  constructor(
    private readonly admit: AdmitScimClient,
    private readonly limits: RequestLimits,
    private readonly forwarding: Forwarding,
  ) {}

  /** A Fastify `onRequest` hook, before the front door's. */
  readonly receive = (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    if (!isScimAddress(request.raw.url ?? '')) return done();
    this.lead(request, reply, done).catch(done);
  };

  private async lead(request: FastifyRequest, reply: FastifyReply, done: Done): Promise<void> {
    if (!isCanonicalScim(pathOf(request.raw.url ?? ''))) throw new NotFound('Page');
    await this.limits.count('provisioning', await this.admit.execute(request.headers.authorization));
    this.forwarding.forward('people', request, reply, identityProvider, done);
  }
}
