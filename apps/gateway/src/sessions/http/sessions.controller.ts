import { Body, Controller, Delete, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { Public } from '@zwerm/platform/auth/allow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { credentialHashOf } from '../../callers/callers.js';
import { cookieValue } from '../../callers/request-credential.js';
import { ClientAddress } from '../client-address.js';
import { KnownBrowserCookie } from '../known-browser-cookie.js';
import { SessionCookie } from '../session-cookie.js';
import { SignIn } from '../use-cases/sign-in.js';
import { SignOut } from '../use-cases/sign-out.js';
import { SignedOutAnswer, SignInBody } from './sessions.dto.js';

@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly start: SignIn,
    private readonly end: SignOut,
    private readonly cookie: SessionCookie,
    private readonly address: ClientAddress,
    private readonly known: KnownBrowserCookie,
  ) {}

  /** Answers with the person's own account; the schema of `Me` comes from people. */
  @Public()
  @Post()
  @ApiCreatedResponse({ schema: { $ref: '#/components/schemas/Me' } })
  async signIn(
    @Body() { email, password, code }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const source = this.address.of(request);
    const { id, me } = await this.start.execute({
      email,
      password,
      code,
      userAgent: request.headers['user-agent'],
      source,
      knownBrowser: this.known.idOf(email, request.headers.cookie),
      formerSession: this.sessionOf(request),
    });
    void reply.header('set-cookie', [this.cookie.given(id), this.known.given(email, request.headers.cookie)]);
    return me;
  }

  /**
   * Open to anyone: who has no session is as signed out as they want to be. 200 names where to go on, to sign out at
   * the identity provider too.
   */
  @Public()
  @Delete('current')
  @ApiNoContentResponse()
  @ApiOkResponse({ type: SignedOutAnswer })
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedOutAnswer | undefined> {
    const session = this.sessionOf(request);
    const continueAt = session ? await this.end.execute(session) : undefined;
    void reply.header('set-cookie', this.cookie.taken()).header('cache-control', 'no-store');
    if (continueAt !== undefined) return { continueAt };
    void reply.status(204);
    return undefined;
  }

  private sessionOf({ headers }: FastifyRequest): string | undefined {
    const id = cookieValue(headers.cookie, this.cookie.name);
    return id ? credentialHashOf(id) : undefined;
  }
}
