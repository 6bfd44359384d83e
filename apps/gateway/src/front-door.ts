import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { NotFound } from '@zwerm/domain/not-found';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Callers, type KnownCaller } from './callers/callers.js';
import { isOpenWithoutSecondFactor } from './callers/second-factor-rule.js';
import { cookieValue, credentialOf } from './callers/request-credential.js';
import { RequestLimits } from './limits/request-limits.js';
import { Forwarding } from './links/forwarding.js';
import { GatewaySurroundings } from './gateway-surroundings.js';
import { isCanonical, pathOf } from './routes/canonical-path.js';
import { limitOf, routeOf } from './routes/service-routes.js';
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
    private readonly forwarding: Forwarding,
    private readonly limits: RequestLimits,
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
    if (path === '/readyz') return settle(this.forwarding.refuseUnlessReady(isLocal(request)), done);
    if (path === '/metrics' && !isLocal(request)) throw new NotFound('Page');
    if (path !== apiPrefix && !path.startsWith(`${apiPrefix}/`)) return done();
    const route = routeOf(path.slice(apiPrefix.length));
    if (!route) throw new NotFound('Page');
    this.refuseForgery(request);
    const { service } = route;
    const pass = (caller: KnownCaller | undefined): void => {
      if (service !== 'gateway')
        return this.forwarding.forward(service, request, reply, caller?.principal, done);
      if (caller) {
        request.knownCaller = caller;
        request.principal = caller.principal;
      }
      done();
    };
    const admit = (caller: KnownCaller | undefined): void => {
      if (caller?.lacksSecondFactor) this.refuseUnlessOpen(path);
      const counted = this.limits.admit(limitOf(route, request.method), request, caller);
      if (!counted) return pass(caller);
      counted.then(() => pass(caller)).catch(done);
    };
    this.recognise(request, admit, done);
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
}

/** A proxy on this machine makes everybody local, so what it passes on does not count. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const isOfThisMachine = /^(?:::ffff:)?127\.|^::1$/.test(raw.socket.remoteAddress ?? '');
  return isOfThisMachine && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}

function settle(work: Promise<void>, done: Done): void {
  work.then(
    () => done(),
    (error: unknown) => done(error as Error),
  );
}
