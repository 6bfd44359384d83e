import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse } from '@nestjs/swagger';
import { DomainError } from '@zwerm/domain/domain-error';
import { Public } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { credentialHashOf } from '../../callers/callers.js';
import { cookieValue } from '../../callers/request-credential.js';
import { SessionCookie } from '../../sessions/session-cookie.js';
import { TransactionCookie } from '../transaction-cookie.js';
import { BeginOidc } from '../use-cases/begin-oidc.js';
import { CompleteOidc, type OidcProblem } from '../use-cases/complete-oidc.js';
import { OidcStartQuery } from './oidc.dto.js';

/** Browsers come here by following a link: every answer sends them on, with nothing of the request in it. */
@Controller('oidc')
export class OidcController {
  constructor(
    private readonly begin: BeginOidc,
    private readonly complete: CompleteOidc,
    private readonly session: SessionCookie,
    private readonly transaction: TransactionCookie,
  ) {}

  @Public()
  @Get('start')
  @ApiFoundResponse({ description: 'To the identity provider, or back to /sign-in with a problem' })
  async startOidc(
    @Query() { returnTo, link }: OidcStartQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const begun = await this.begin.execute(returnTo, link ? { linkTo: sessionToLink(request) } : {});
    if (begun) void reply.header('set-cookie', begun.cookie);
    sendOn(reply, begun?.url ?? pageWith('oidc-refused', link));
  }

  /** The query is what the provider says; it is read as a whole, with what this browser began. */
  @Public()
  @Get('callback')
  @ApiFoundResponse({ description: 'To the page asked for, or to /sign-in with a problem' })
  async completeOidc(
    @Query() _answer: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { url, headers, knownCaller: caller } = request;
    const former = cookieValue(headers.cookie, this.session.name);
    const transaction = this.transaction.read(headers.cookie);
    const outcome = await this.complete.execute({
      query: url.includes('?') ? url.slice(url.indexOf('?')) : '',
      transaction,
      caller,
      userAgent: headers['user-agent'],
      formerSession: former ? credentialHashOf(former) : undefined,
    });
    const cookies = [this.transaction.taken()];
    if ('sessionId' in outcome && outcome.sessionId) cookies.push(this.session.given(outcome.sessionId));
    void reply.header('set-cookie', cookies);
    sendOn(reply, 'problem' in outcome ? pageWith(outcome.problem, transaction?.linkTo) : outcome.returnTo);
  }
}

/** Who came to link something is signed in, and looks for the answer where they asked. */
const pageWith = (problem: OidcProblem, linkTo?: string): string =>
  `${linkTo === undefined ? '/sign-in' : '/settings/security'}?problem=${problem}`;

function sendOn(reply: FastifyReply, address: string): void {
  void reply.header('cache-control', 'no-store').redirect(address, 302);
}

/**
 * The session to which to link. Another site must not be able to begin this: it would link whom the browser is at
 * the provider, which may be the attacker, to the account of the session.
 * @throws DomainError unauthenticated, forbidden, csrf
 */
function sessionToLink({ knownCaller, headers }: FastifyRequest): string {
  if (!knownCaller) throw new DomainError('unauthenticated');
  if (knownCaller.kind !== 'session' || knownCaller.principal.viewedBy) throw new DomainError('forbidden');
  if (headers['sec-fetch-site'] !== 'same-origin') throw new DomainError('csrf');
  return knownCaller.credentialHash;
}
