import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import { identityProvider } from '@zwerm/platform/auth/internal-token';
import { isScimAddress } from '@zwerm/platform/http/scim-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InternalTokens } from '../callers/internal-tokens.js';
import { ServiceLinks } from '../links/service-links.js';
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
    private readonly tokens: InternalTokens,
    private readonly links: ServiceLinks,
  ) {}

  /** A Fastify `onRequest` hook, before the front door's. */
  readonly receive = (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    if (!isScimAddress(request.raw.url ?? '')) return done();
    this.lead(request, reply).catch(done);
  };

  private async lead(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!isCanonicalScim(pathOf(request.raw.url ?? ''))) throw new NotFound('Page');
    await this.admit.execute(request.headers.authorization);
    const token =
      this.tokens.recall(identityProvider, 'people') ?? (await this.tokens.sign(identityProvider, 'people'));
    this.links.to('people').forward(request, reply, token);
  }
}
