import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Callers, type KnownCaller } from './callers/callers.js';
import { InternalTokens } from './callers/internal-tokens.js';
import { isOpenWithoutSecondFactor } from './callers/second-factor-rule.js';
import { cookieValue, credentialOf } from './callers/request-credential.js';
import { ServiceLinks } from './links/service-links.js';
import { GatewaySurroundings } from './gateway-surroundings.js';
import { isCanonical, pathOf } from './routes/canonical-path.js';
import { serviceOf } from './routes/service-routes.js';
import { isCrossSite } from './sessions/domain/cross-site.js';
import { SessionCookie } from './sessions/session-cookie.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for the gateway's own controllers only; services learn it from the token. */
    knownCaller?: KnownCaller;
  }
}

const apiPrefix = '/api/v1';

type Done = (error?: Error) => void;

/**
 * Where every request comes in, before anything of it but its head is read: finds out who asks, and hands it to the
 * service it is for. When everything is remembered from a moment ago, nothing here waits.
 */
@Injectable()
export class FrontDoor {
  private readonly ownOrigin: string;
  private readonly requiresSecondFactor: boolean;

  constructor(
    private readonly callers: Callers,
    private readonly tokens: InternalTokens,
    private readonly links: ServiceLinks,
    private readonly cookie: SessionCookie,
    surroundings: GatewaySurroundings,
  ) {
    this.ownOrigin = new URL(surroundings.publicUrl).origin;
    this.requiresSecondFactor = surroundings.requiresSecondFactor;
  }

  /** A Fastify `onRequest` hook. */
  readonly receive = (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    try {
      this.lead(request, reply, done);
    } catch (error) {
      done(error as Error);
    }
  };

  private lead(request: FastifyRequest, reply: FastifyReply, done: Done): void {
    const path = pathOf(request.raw.url ?? '');
    if (!isCanonical(path)) throw new NotFound('Page');
    if (path === '/readyz') return settle(this.refuseUnlessReady(), done);
    if (path === '/metrics') refuseUnlessLocal(request);
    if (path !== apiPrefix && !path.startsWith(`${apiPrefix}/`)) return done();
    const service = serviceOf(path.slice(apiPrefix.length));
    if (!service) throw new NotFound('Page');
    this.refuseForgery(request);
    const pass = (caller: KnownCaller | undefined): void => {
      if (caller?.lacksSecondFactor) this.refuseUnlessOpen(path);
      if (service !== 'gateway') return this.forward(service, request, reply, caller, done);
      if (caller) {
        request.knownCaller = caller;
        request.principal = caller.principal;
      }
      done();
    };
    this.recognise(request, pass, done);
  }

  /** @throws DomainError csrf: a request with our cookie that another site made the browser send */
  private refuseForgery({ headers, method }: FastifyRequest): void {
    if (headers.authorization !== undefined || cookieValue(headers.cookie, this.cookie.name) === undefined)
      return;
    const secFetchSite = headers['sec-fetch-site'];
    if (isCrossSite({ method, secFetchSite, origin: headers.origin }, this.ownOrigin))
      throw new DomainError('csrf');
  }

  /** @throws DomainError second-factor-required */
  private refuseUnlessOpen(path: string): void {
    if (this.requiresSecondFactor && !isOpenWithoutSecondFactor(path.slice(apiPrefix.length)))
      throw new DomainError('second-factor-required');
  }

  private recognise(
    request: FastifyRequest,
    pass: (caller: KnownCaller | undefined) => void,
    done: Done,
  ): void {
    const credential = credentialOf(request.headers, this.cookie.name);
    if (!credential) return pass(undefined);
    const admit = (caller: KnownCaller | undefined): void => {
      // A worn-out cookie makes a stranger, who may sign in again; a bad token is a mistake to hear of.
      if (!caller && credential.kind === 'token') throw new DomainError('unauthenticated');
      pass(caller);
    };
    const known = this.callers.recall(credential.hash);
    if (known) return admit(known.caller);
    this.callers.find(credential.kind, credential.hash).then(admit).catch(done);
  }

  private forward(
    service: Exclude<ReturnType<typeof serviceOf>, 'gateway' | undefined>,
    request: FastifyRequest,
    reply: FastifyReply,
    caller: KnownCaller | undefined,
    done: Done,
  ): void {
    const link = this.links.to(service);
    if (!caller) return link.forward(request, reply, undefined);
    const token = this.tokens.recall(caller.principal, service);
    if (token !== undefined) return link.forward(request, reply, token);
    this.tokens
      .sign(caller.principal, service)
      .then((signed) => link.forward(request, reply, signed))
      .catch(done);
  }

  private async refuseUnlessReady(): Promise<void> {
    const unready = await this.links.unready();
    if (unready.length > 0) throw new DomainError('service-unavailable', `not ready: ${unready.join(', ')}`);
  }
}

/** A proxy on this machine makes everybody local, so what it passes on does not count. */
function refuseUnlessLocal({ raw, headers }: FastifyRequest): void {
  const address = raw.socket.remoteAddress ?? '';
  const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(address);
  if (!isLocal || headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined)
    throw new NotFound('Page');
}

function settle(work: Promise<void>, done: Done): void {
  work.then(
    () => done(),
    (error: unknown) => done(error as Error),
  );
}
